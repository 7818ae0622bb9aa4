package herberge.application.reminder;

import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reminder as every answer shows it. The id is null in a dry run that creates the reminder. */
public record ReminderView(
        @Nullable Long id,
        @Nullable Long bookingId,
        String type,
        String title,
        @Nullable String description,
        LocalDate dueDate,
        String priority,
        @Nullable LocalDate snoozedUntil,
        @Nullable Long assignedTo,
        @Nullable Instant completedAt,
        @Nullable Long completedBy,
        @Nullable String closedReason,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView, EventView {

    public static ReminderView of(Reminder reminder) {
        ReminderDetails details = reminder.details();
        BookingId booking = details.booking();
        Reminder.Closing closing = reminder.closing();
        return new ReminderView(
                reminder.id().value() < 0 ? null : reminder.id().value(),
                booking == null || booking.value() < 0 ? null : booking.value(),
                details.type().code(),
                reminder.title(),
                details.description(),
                reminder.dueDate(),
                details.priority().code(),
                details.snoozedUntil(),
                number(details.assignedTo()),
                closing == null ? null : closing.at(),
                closing == null ? null : number(closing.by()),
                closing == null ? null : closing.reason().code(),
                reminder.version().value(),
                reminder.authorship().createdAt(),
                reminder.authorship().createdBy().value(),
                reminder.authorship().updatedAt(),
                reminder.authorship().updatedBy().value());
    }

    private static @Nullable Long number(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    @Override
    public List<String> unversionedTexts() {
        return type.equals(ReminderType.MANUAL.code()) ? List.of() : List.of(title); // automatic titles name the guest
    }
}

package herberge.domain.testing;

import herberge.domain.booking.BookingId;
import herberge.domain.reminder.ClosedReason;
import herberge.domain.reminder.Priority;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderOccurrence;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Builds a reminder: by default an open manual reminder without a booking, due on 1 May 2026. */
public final class ReminderBuilder {

    private long id = 41;
    private @Nullable BookingId booking;
    private ReminderType type = ReminderType.MANUAL;
    private @Nullable ReminderOccurrence occurrence;
    private @Nullable String title = "Schlüssel nachmachen";
    private @Nullable String description;
    private @Nullable LocalDate dueDate = Fixtures.day("2026-05-01");
    private Priority priority = Priority.MEDIUM;
    private @Nullable LocalDate snoozedUntil;
    private @Nullable UserId assignedTo;
    private Reminder.@Nullable Closing closing;
    private Authorship authorship = Fixtures.BY_SYSTEM;

    ReminderBuilder() {}

    public ReminderBuilder id(long value) {
        this.id = value;
        return this;
    }

    public ReminderBuilder booking(@Nullable BookingId value) {
        this.booking = value;
        return this;
    }

    /** Makes it an automatic reminder of that booking. */
    public ReminderBuilder automatic(ReminderType value, BookingId of) {
        this.type = value;
        this.booking = of;
        this.occurrence = ReminderOccurrence.parse("1/2026-04-20");
        return this;
    }

    public ReminderBuilder occurrence(@Nullable String value) {
        this.occurrence = value == null ? null : ReminderOccurrence.parse(value);
        return this;
    }

    public ReminderBuilder title(@Nullable String value) {
        this.title = value;
        return this;
    }

    public ReminderBuilder description(@Nullable String value) {
        this.description = value;
        return this;
    }

    public ReminderBuilder due(@Nullable String day) {
        this.dueDate = day == null ? null : Fixtures.day(day);
        return this;
    }

    public ReminderBuilder priority(Priority value) {
        this.priority = value;
        return this;
    }

    public ReminderBuilder snoozedUntil(@Nullable String day) {
        this.snoozedUntil = day == null ? null : Fixtures.day(day);
        return this;
    }

    public ReminderBuilder assignedTo(@Nullable UserId value) {
        this.assignedTo = value;
        return this;
    }

    public ReminderBuilder closed(ClosedReason reason) {
        this.closing = new Reminder.Closing(reason, Fixtures.NOON, reason.isByRule() ? null : UserId.SYSTEM);
        return this;
    }

    public ReminderBuilder by(UserId author) {
        this.authorship = Authorship.of(author, Fixtures.NOON);
        return this;
    }

    public ReminderDetails details() {
        return new ReminderDetails(booking, type, title, description, dueDate, priority, snoozedUntil, assignedTo);
    }

    public Reminder build() {
        return new Reminder(new ReminderId(id), details(), occurrence, closing, Version.FIRST, authorship);
    }
}

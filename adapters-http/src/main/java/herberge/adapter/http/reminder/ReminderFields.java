package herberge.adapter.http.reminder;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.QueryParameters;
import herberge.application.reminder.ReminderUseCases.ListReminders.Wanted;
import herberge.application.reminder.ReminderUseCases.StepReminder.Until;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.DueState;
import herberge.domain.reminder.Priority;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderStep;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.UserId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reminder's fields and filters as requests have them. */
final class ReminderFields {

    private static final String TYPES =
            Stream.of(ReminderType.values()).map(ReminderType::code).collect(Collectors.joining(", "));

    static final Set<String> PARAMETERS = Set.of("due", "bookingId", "open", "limit", "cursor");

    private ReminderFields() {}

    static ReminderDetails details(JsonFields in, ReminderDetails current) {
        BookingId booking = current.booking();
        UserId assigned = current.assignedTo();
        Long bookingId = in.number("bookingId", booking == null ? null : booking.value());
        Long assignedTo = in.number("assignedTo", assigned == null ? null : assigned.value());
        ReminderType type = in.choiceOf(
                "type", current.type(), TYPES, code -> ReminderType.of(code).orElse(null));
        Priority priority = in.choiceOf(
                "priority",
                current.priority(),
                "low, medium, high",
                code -> Priority.of(code).orElse(null));
        return new ReminderDetails(
                bookingId == null ? null : new BookingId(bookingId),
                type,
                in.text("title", current.title()),
                in.text("description", current.description()),
                in.date("dueDate", current.dueDate()),
                priority,
                in.date("snoozedUntil", current.snoozedUntil()),
                assignedTo == null ? null : new UserId(assignedTo));
    }

    /** The fields of a step; only snoozing names a day. */
    static ChangeRequestParser.Reader<Until> step(ReminderStep step) {
        return (in, blank) -> step == ReminderStep.SNOOZE ? new Until(in.date("until", null)) : blank;
    }

    static Paging.Wanted<Wanted> wanted(QueryParameters in) {
        Long booking = in.number("bookingId");
        DueState due = "all".equals(in.text("due"))
                ? null
                : in.choice("due", "must be one of overdue, today, upcoming, all", DueState::of);
        Wanted filter = new Wanted(due, booking == null ? null : new BookingId(booking), in.flag("open"));
        return new Paging.Wanted<>(filter, in.page());
    }
}

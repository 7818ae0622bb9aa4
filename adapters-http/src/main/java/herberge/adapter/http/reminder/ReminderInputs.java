package herberge.adapter.http.reminder;

import herberge.adapter.http.shared.Calls;
import herberge.adapter.http.shared.Inputs;
import herberge.application.reminder.ListReminders.Wanted;
import herberge.application.shared.RequestFault;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.Due;
import herberge.domain.reminder.Priority;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.UserId;
import io.javalin.http.Context;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reminder's fields and filters as requests have them. */
final class ReminderInputs {

    private static final String TYPES =
            Stream.of(ReminderType.values()).map(ReminderType::code).collect(Collectors.joining(", "));

    private ReminderInputs() {}

    static ReminderDetails details(Inputs in, ReminderDetails is) {
        BookingId booking = is.booking();
        UserId assigned = is.assignedTo();
        Long bookingId = in.number("bookingId", booking == null ? null : booking.value());
        Long assignedTo = in.number("assignedTo", assigned == null ? null : assigned.value());
        ReminderType type = in.choiceOf(
                "type", is.type(), TYPES, code -> ReminderType.of(code).orElse(null));
        Priority priority = in.choiceOf(
                "priority",
                is.priority(),
                "low, medium, high",
                code -> Priority.of(code).orElse(null));
        return new ReminderDetails(
                bookingId == null ? null : new BookingId(bookingId),
                type,
                in.text("title", is.title()),
                in.text("description", is.description()),
                in.date("dueDate", is.dueDate()),
                priority,
                in.date("snoozedUntil", is.snoozedUntil()),
                assignedTo == null ? null : new UserId(assignedTo));
    }

    static Wanted wanted(Context ctx) {
        Calls.requireKnownParameters(ctx, Set.of("due", "bookingId", "open", "limit", "cursor"));
        Long booking = Calls.number(ctx, "bookingId");
        return new Wanted(
                due(Calls.text(ctx, "due")),
                booking == null ? null : new BookingId(booking),
                ctx.queryParam("open") == null ? null : Calls.flag(ctx, "open"));
    }

    private static @Nullable Due due(@Nullable String code) {
        if (code == null || code.equals("all")) {
            return null;
        }
        return Due.of(code)
                .orElseThrow(() ->
                        RequestFault.malformed("due", "unknown-value", "must be one of overdue, today, upcoming, all"));
    }
}

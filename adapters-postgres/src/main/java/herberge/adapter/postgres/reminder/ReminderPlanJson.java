package herberge.adapter.postgres.reminder;

import herberge.domain.booking.BookingId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderPlan.Opening;
import herberge.domain.shared.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts the parts of a reminder plan to JSON rows, so that one statement writes them all. */
final class ReminderPlanJson {

    private ReminderPlanJson() {}

    static Map<String, @Nullable String> of(Opening opening) {
        Map<String, @Nullable String> row = details(opening.details());
        BookingId booking = opening.details().booking();
        row.put("booking", booking == null ? null : Long.toString(booking.value()));
        row.put("type", opening.details().type().code());
        row.put("occurrence", ReminderRows.text(opening.occurrence()));
        return row;
    }

    static Map<String, @Nullable String> of(Reminder changed) {
        Map<String, @Nullable String> row = details(changed.details());
        Reminder.Closing closing = changed.closing();
        UserId closer = closing == null ? null : closing.by();
        row.put("id", Long.toString(changed.id().value()));
        row.put("version", Long.toString(changed.version().value()));
        row.put("occurrence", ReminderRows.text(changed.occurrence()));
        row.put("reason", closing == null ? null : closing.reason().code());
        row.put("closed", closing == null ? null : closing.at().toString());
        row.put("closer", closer == null ? null : Long.toString(closer.value()));
        return row;
    }

    private static Map<String, @Nullable String> details(ReminderDetails details) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        row.put("title", details.title());
        row.put("description", details.description());
        row.put("due", text(details.dueDate()));
        row.put("priority", details.priority().code());
        row.put("snoozed", text(details.snoozedUntil()));
        return row;
    }

    private static @Nullable String text(@Nullable Object date) {
        return date == null ? null : date.toString();
    }
}

package herberge.adapter.postgres.reminder;

import herberge.adapter.postgres.shared.KeysetCursor;
import herberge.application.shared.Cursor;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.DueState;
import herberge.domain.reminder.ReminderFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SQL conditions of a reminder filter. They are plain comparisons, which can use their index under row-level
 * security.
 */
record ReminderConditions(String sql, Map<String, Object> values) {

    /** A snoozed reminder shows again when its day comes. */
    private static final String IN_SIGHT = "(r.snoozed_until is null or r.snoozed_until <= :today)";

    static ReminderConditions of(ReminderFilter filter, @Nullable Cursor after) {
        List<String> sql = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new LinkedHashMap<>();
        DueState due = filter.due();
        if (due != null) {
            sql.add(due(due));
            sql.add(IN_SIGHT);
            values.put("today", filter.today());
        }
        BookingId booking = filter.booking();
        if (booking != null) {
            sql.add("r.booking_id = :booking");
            values.put("booking", booking.value());
        }
        if (filter.open() != null) {
            sql.add(filter.open() ? "r.closed_reason is null" : "r.closed_reason is not null");
        }
        if (after != null) {
            addAfter(after, sql, values);
        }
        return new ReminderConditions(String.join(" and ", sql), values);
    }

    private static String due(DueState due) {
        return switch (due) {
            case OVERDUE -> "r.due_date < :today";
            case TODAY -> "r.due_date = :today";
            case UPCOMING -> "r.due_date > :today";
        };
    }

    /** Adds the day as a condition of its own too: it finds the place in the index, which the rank alone does not. */
    private static void addAfter(Cursor after, List<String> sql, Map<String, Object> values) {
        KeysetCursor keys = new KeysetCursor(after, 3);
        LocalDate day = keys.date(0);
        sql.add("r.due_date >= :afterDay");
        sql.add("(r.due_date, priority_rank(r.priority), r.id) > (:afterDay, :afterRank, :afterId)");
        values.put("afterDay", day);
        values.put("afterRank", keys.number(1));
        values.put("afterId", keys.number(2));
    }
}

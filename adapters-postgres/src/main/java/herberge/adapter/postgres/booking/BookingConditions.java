package herberge.adapter.postgres.booking;

import herberge.adapter.postgres.shared.KeysetCursor;
import herberge.application.shared.Cursor;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SQL conditions of a booking filter. They are plain comparisons with bounds, which can use their index under
 * row-level security; range operators and LIKE cannot. A stay has at most 366 nights, so a window bounds the check-in
 * on both sides.
 */
record BookingConditions(String sql, Map<String, Object> values) {

    /** Also finds former numbers of bookings that were moved in. Two lookups by index, which an OR would prevent. */
    private static final String NUMBER = """
            b.id = any(array(select id from booking where reservation_number = :number
                             union all select booking_id from booking_alias where alias = :number))""";

    static BookingConditions of(BookingFilter filter, @Nullable Cursor after) {
        List<String> sql = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        addWindow(filter, sql, values);
        if (filter.room() != null) {
            add("b.room_id = :room", "room", filter.room().value(), sql, values);
        }
        if (filter.guest() != null) {
            add("b.guest_id = :guest", "guest", filter.guest().value(), sql, values);
        }
        if (!filter.statuses().isEmpty()) {
            String[] codes = filter.statuses().stream().map(BookingStatus::code).toArray(String[]::new);
            add(statusCondition(codes), "status", codes, sql, values);
        }
        if (filter.group() != null) {
            add("b.group_id = :group", "group", filter.group().value(), sql, values);
        }
        addNumberAndDays(filter, sql, values);
        if (after != null) {
            KeysetCursor keys = new KeysetCursor(after, 2);
            add("(b.check_in, b.id) > (:afterDay, :afterId)", "afterDay", keys.date(0), sql, values);
            values.put("afterId", keys.number(1));
        }
        return new BookingConditions(sql.isEmpty() ? "true" : String.join(" and ", sql), values);
    }

    private static void addNumberAndDays(BookingFilter filter, List<String> sql, Map<String, Object> values) {
        if (filter.reservationNumber() != null) {
            add(NUMBER, "number", filter.reservationNumber(), sql, values);
        }
        if (filter.arriving() != null) {
            add("b.check_in = :arriving and b.continues_id is null", "arriving", filter.arriving(), sql, values);
        }
        if (filter.departing() != null) {
            add("b.check_out = :departing and b.continued_by_id is null", "departing", filter.departing(), sql, values);
        }
    }

    /** Writes the status {@code checked-in} as a literal, so that its partial index can serve the query. */
    private static String statusCondition(String[] codes) {
        return codes.length == 1 && codes[0].equals("checked-in")
                ? "b.status = 'checked-in' and b.status = any(:status)"
                : "b.status = any(:status)";
    }

    private static void addWindow(BookingFilter filter, List<String> sql, Map<String, Object> values) {
        LocalDate from = filter.from();
        if (from != null) {
            add("b.check_out > :from and b.check_in > :earliest", "from", from, sql, values);
            values.put("earliest", earliestCheckIn(from));
        }
        if (filter.to() != null) {
            add("b.check_in < :to", "to", filter.to(), sql, values);
        }
    }

    /** Returns a date such that no stay that checks in on it or earlier reaches {@code from}. */
    static LocalDate earliestCheckIn(LocalDate from) {
        return from.minusDays(BookingDraft.MAX_NIGHTS);
    }

    private static void add(String condition, String name, Object value, List<String> sql, Map<String, Object> values) {
        sql.add(condition);
        values.put(name, value);
    }
}

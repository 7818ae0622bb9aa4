package herberge.adapter.postgres.invoice;

import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.invoice.InvoiceFilter;
import herberge.domain.invoice.InvoiceNumber;
import herberge.domain.payer.PayerId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The SQL conditions of a filter of invoices. */
record InvoiceConditions(String sql, Map<String, Object> values) {

    /** The ids of a guest: their own, and those of guests that were merged into them. */
    static final String GUESTS =
            "array(select cast(:guest as bigint) union select unnest(g.merged_from) from guest g where g.id = :guest)";

    /** An invoice of a group charges further bookings beside the first one. */
    static final String OF_BOOKING = """
            (i.booking_id = :booking
             or i.further @> jsonb_build_array(jsonb_build_object('booking', cast(:booking as bigint))))
            """;

    private static final String OPEN = """
            (i.kind <> 'cancellation' and c.id is null
             and exists (select from booking b
                          where b.id in (select i.booking_id union all select * from further_bookings(i.further))
                            and b.paid_at is null))
            """;

    /**
     * Returns the conditions.
     *
     * @param after the id of the last invoice of the page before; 0 for the first page
     */
    static InvoiceConditions of(InvoiceFilter filter, long after) {
        List<String> sql = new ArrayList<>(List.of("i.id > :after"));
        Map<String, Object> values = new LinkedHashMap<>(Map.of("after", after));
        add(sql, values, OF_BOOKING, "booking", value(filter.booking(), BookingId::value));
        add(sql, values, "i.guest_id = any(" + GUESTS + ")", "guest", value(filter.guest(), GuestId::value));
        add(sql, values, "i.payer_id = :payer", "payer", value(filter.payer(), PayerId::value));
        add(sql, values, "i.issued_on >= :from", "from", filter.from());
        add(sql, values, "i.issued_on <= :to", "to", filter.to());
        add(sql, values, "i.number = :number", "number", value(filter.number(), InvoiceNumber::text));
        if (filter.open() != null) {
            sql.add(filter.open() ? OPEN : "not " + OPEN);
        }
        return new InvoiceConditions(String.join(" and ", sql), values);
    }

    private static <T> @Nullable Object value(@Nullable T wanted, Function<T, Object> value) {
        return wanted == null ? null : value.apply(wanted);
    }

    private static void add(
            List<String> sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.add(condition);
            values.put(name, value);
        }
    }
}

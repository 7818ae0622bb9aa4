package herberge.adapter.postgres.invoice;

import herberge.domain.invoice.InvoiceFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SQL conditions of a filter of invoices. */
record InvoiceConditions(String sql, Map<String, Object> values) {

    /** The ids of a guest: their own, and those of guests that were merged into them. */
    static final String GUESTS =
            "array(select cast(:guest as bigint) union select unnest(g.merged_from) from guest g where g.id = :guest)";

    private static final String OPEN = """
            (i.kind <> 'cancellation' and c.id is null
             and exists (select from booking b where b.id = i.booking_id and b.paid_at is null))
            """;

    /**
     * Returns the conditions.
     *
     * @param after the id of the last invoice of the page before; 0 for the first page
     */
    static InvoiceConditions of(InvoiceFilter filter, long after) {
        List<String> sql = new ArrayList<>(List.of("i.id > :after"));
        Map<String, Object> values = new LinkedHashMap<>(Map.of("after", after));
        add(
                sql,
                values,
                "i.booking_id = :booking",
                "booking",
                filter.booking() == null ? null : filter.booking().value());
        add(
                sql,
                values,
                "i.guest_id = any(" + GUESTS + ")",
                "guest",
                filter.guest() == null ? null : filter.guest().value());
        add(sql, values, "i.issued_on >= :from", "from", filter.from());
        add(sql, values, "i.issued_on <= :to", "to", filter.to());
        add(
                sql,
                values,
                "i.number = :number",
                "number",
                filter.number() == null ? null : filter.number().text());
        if (filter.open() != null) {
            sql.add(filter.open() ? OPEN : "not " + OPEN);
        }
        return new InvoiceConditions(String.join(" and ", sql), values);
    }

    private static void add(
            List<String> sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.add(condition);
            values.put(name, value);
        }
    }
}

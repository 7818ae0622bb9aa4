package herberge.adapter.postgres.booking;

import herberge.adapter.postgres.shared.GuestSearchConditions;
import herberge.adapter.postgres.shared.GuestSearchConditions.Fit;
import herberge.adapter.postgres.shared.TextFolding;
import herberge.domain.guest.DiallingPlan;
import herberge.domain.guest.GuestQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The SQL of a booking search by text. A booking matches if the text is part of its number or its notes, or finds its
 * guest. Few hits are looked up first, by index: listing the bookings and checking each would read all of them. Many
 * hits are soon met while the list is read.
 *
 * @param tables joins to add to the bookings {@code b}
 * @param condition the condition on matching bookings
 */
record BookingSearch(String tables, String condition, Map<String, Object> values) {

    /** The highest number of hits that are looked up by index. */
    private static final int FEW = 1000;

    private static final String FIRST = """
            with person as materialized (select s.guest_id from guest_search s where <guests> limit <most>)
            select told from bookings_telling(:telling, <most>) told
             union all
            (select b.id from person join booking b on b.guest_id = person.guest_id limit <most>)
             union all
            (select -1 from person offset <few> limit 1)
            """;

    private static final String TABLES =
            " join guest_search s on s.guest_id = b.guest_id join booking_search t on t.booking_id = b.id";

    static BookingSearch of(Handle handle, String text, DiallingPlan home) {
        String folded = TextFolding.fold(handle, text);
        GuestQuery query = GuestQuery.parse(folded, home);
        GuestSearchConditions patterns = new GuestSearchConditions(query);
        String guests = query.words().isEmpty() ? "false" : patterns.allWords(Fit.PART);
        Map<String, Object> values = new LinkedHashMap<>(patterns.values());
        values.put("telling", GuestSearchConditions.part(folded));
        List<Long> first = handle.createQuery(FIRST)
                .define("guests", guests)
                .define("few", FEW)
                .define("most", FEW + 1)
                .bindMap(values)
                .mapTo(Long.class)
                .list();
        return first.size() > FEW || first.contains(-1L)
                ? new BookingSearch(TABLES, " and (t.words like :telling or " + guests + ")", values)
                : new BookingSearch("", " and b.id = any(:wanted)", Map.of("wanted", first.toArray(new Long[0])));
    }
}

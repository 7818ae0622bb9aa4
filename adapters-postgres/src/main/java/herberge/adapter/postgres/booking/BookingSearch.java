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
 * Which bookings a text finds: as part of the number or the notes, or by what their guests are found by. Few hits are
 * looked up first, by index: listing the bookings and asking each whether it fits would read all of them. Many hits are
 * soon met on the way through the list.
 *
 * @param tables    to be joined with the bookings {@code b}
 * @param condition for those that fit
 */
record BookingSearch(String tables, String condition, Map<String, Object> values) {

    /** As many as are looked up before they count as many. */
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
        GuestQuery query = GuestQuery.of(folded, home);
        GuestSearchConditions patterns = new GuestSearchConditions(query);
        String guests = query.words().isEmpty() ? "false" : patterns.all(Fit.PART);
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

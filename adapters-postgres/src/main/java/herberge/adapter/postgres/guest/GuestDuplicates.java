package herberge.adapter.postgres.guest;

import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.KeysetCursor;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Row;
import herberge.application.port.Guests.Duplicate;
import herberge.application.port.Guests.DuplicatePair;
import herberge.application.shared.Cursor;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Finds guests that may be the same by table {@code guest_trait}, which a trigger fills. */
final class GuestDuplicates {

    /** Contact persons of one company are likely two persons, so they come after others with as many equal fields. */
    private static final String OF_GUEST = """
            select g.id, guest_name(g.first_name, g.last_name, g.company) as name,
                   array_agg(distinct o.kind order by o.kind) as why
              from guest_trait t
              join guest_trait o on o.kind = t.kind and o.value = t.value and o.guest_id <> t.guest_id
              join guest g on g.id = o.guest_id
             where t.guest_id = :id
             group by g.id
             order by count(distinct o.kind) desc, bool_and(o.kind = 'company') and g.last_name is not null, g.id
             limit :most
            """;

    /** The join stops at twenty guests for each value, so that a value that all share does not make all pairs. */
    private static final String PAIRS = """
            select t.guest_id as first, o.guest_id as second, array_agg(distinct t.kind order by t.kind) as why
              from guest_trait t
             cross join lateral (
                   select guest_id from guest_trait n
                    where n.kind = t.kind and n.value = t.value and n.guest_id > t.guest_id
                    order by guest_id limit 20) o
             where t.guest_id >= :first and (t.guest_id, o.guest_id) > (:first, :second)
             group by t.guest_id, o.guest_id
             order by t.guest_id, o.guest_id
             limit :limit
            """;

    private static final String GUESTS = "select * from guest where id in (<ids>)";

    private record Pair(long first, long second, List<String> why) {}

    private final JdbiTransactions tx;

    GuestDuplicates(JdbiTransactions tx) {
        this.tx = tx;
    }

    List<Duplicate> of(GuestId id, int atMost) {
        return tx.run(h -> h.createQuery(OF_GUEST)
                .bind("id", id.value())
                .bind("most", atMost)
                .map(Row.by(GuestDuplicates::duplicate))
                .list());
    }

    private static Duplicate duplicate(Row row) throws SQLException {
        return new Duplicate(new GuestId(row.number("id")), row.text("name"), row.texts("why"));
    }

    Slice<DuplicatePair> list(PageRequest page) {
        return tx.run(h -> {
            Query query = h.createQuery(PAIRS);
            Cursor after = page.after();
            KeysetCursor keys = after == null ? null : new KeysetCursor(after, 2);
            query.bind("first", keys == null ? 0 : keys.number(0)).bind("second", keys == null ? 0 : keys.number(1));
            Slice<Pair> pairs = PageReader.ofSmallRows()
                    .slice(
                            query,
                            page,
                            row -> new Pair(row.number("first"), row.number("second"), row.texts("why")),
                            pair -> Cursor.of(pair.first(), pair.second()));
            Map<Long, Guest> guests = guests(h, pairs.items());
            return new Slice<>(
                    pairs.items().stream()
                            .flatMap(pair -> named(pair, guests).stream())
                            .toList(),
                    pairs.next());
        });
    }

    /** Empty if one of the two was removed after the pairs were read. */
    private static Optional<DuplicatePair> named(Pair pair, Map<Long, Guest> guests) {
        Guest first = guests.get(pair.first());
        Guest second = guests.get(pair.second());
        return first == null || second == null
                ? Optional.empty()
                : Optional.of(new DuplicatePair(first, second, pair.why()));
    }

    private static Map<Long, Guest> guests(Handle h, List<Pair> pairs) {
        List<Long> ids = new ArrayList<>();
        pairs.forEach(pair -> ids.addAll(List.of(pair.first(), pair.second())));
        return ids.isEmpty()
                ? Map.of()
                : h.createQuery(GUESTS).bindList("ids", ids).map(Row.by(GuestRows::guest)).stream()
                        .collect(Collectors.toMap(guest -> guest.id().value(), guest -> guest));
    }
}

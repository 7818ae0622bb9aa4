package herberge.adapter.postgres.movein;

import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.KeysetCursor;
import herberge.application.port.MoveIns.Archived;
import herberge.application.port.MoveIns.Filter;
import herberge.application.port.MoveIns.Kept;
import herberge.application.port.MoveIns.Known;
import herberge.application.shared.Cursor;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.movein.Fate;
import herberge.domain.movein.LegacyRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Stores legacy rows in table {@code legacy_row}. */
final class LegacyRowStore {

    private static final String KNOWN = """
            select legacy_key, digest, fate, entity_id, remarks from legacy_row
             where table_name = :table and legacy_key = any(:keys) order by id
            """;

    private static final String NEWEST = """
            select content from legacy_row where table_name = :table and legacy_key = :key order by id desc limit 1
            """;

    private static final String KEEP = """
            insert into legacy_row (run_id, table_name, legacy_key, digest, fate, remarks, entity_id, guest_id, content)
            select :run, k.table_name, k.legacy_key, k.digest, k.fate, cast(k.remarks as jsonb), k.entity_id,
                   coalesce(k.guest_id, b.guest_id), cast(k.content as jsonb)
              from unnest(:tables, :keys, :digests, :fates, :remarks, :entities, :guests, :bookings, :contents)
                     with ordinality k (table_name, legacy_key, digest, fate, remarks, entity_id, guest_id, booking_id,
                                        content, place)
              left join booking b on b.id = k.booking_id
             order by k.place
            """;

    private static final String ARCHIVE = """
            select * from legacy_row
             where id > :after and (:table is null or table_name = :table)
               and (cast(:key as bigint) is null or legacy_key = :key)
               and (cast(:guest as bigint) is null or guest_id = :guest) and (:fate is null or fate = :fate)
             order by id limit :limit
            """;

    private final JdbiTransactions tx;

    LegacyRowStore(JdbiTransactions tx) {
        this.tx = tx;
    }

    Map<Long, List<Known>> findKnown(String table, Collection<Long> keys) {
        Map<Long, List<Known>> known = new HashMap<>();
        tx.run(h -> h.createQuery(KNOWN)
                .bind("table", table)
                .bindArray("keys", Long.class, List.copyOf(keys))
                .map((row, context) -> known.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                        .add(known(row)))
                .list());
        return known;
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getString("digest"),
                Fate.of(row.getString("fate")),
                row.getObject("entity_id", Long.class),
                LegacyRowJson.remarks(row.getString("remarks")));
    }

    Optional<LegacyRow> findKept(String table, long key) {
        return tx.run(h -> h.createQuery(NEWEST)
                .bind("table", table)
                .bind("key", key)
                .mapTo(String.class)
                .findOne()
                .map(json -> LegacyRowJson.read(table, key, json)));
    }

    void keep(long number, List<Kept> rows) {
        tx.run(h -> {
            Update insert = h.createUpdate(KEEP).bind("run", number);
            bind(insert, "tables", String.class, rows, kept -> kept.row().table());
            bind(insert, "keys", Long.class, rows, kept -> kept.row().key());
            bind(insert, "digests", String.class, rows, Kept::digest);
            bind(insert, "fates", String.class, rows, kept -> kept.fate().code());
            bind(insert, "remarks", String.class, rows, kept -> LegacyRowJson.remarks(kept.remarks()));
            bind(insert, "entities", Long.class, rows, Kept::id);
            bind(insert, "guests", Long.class, rows, LegacyRowStore::guest);
            bind(insert, "bookings", Long.class, rows, LegacyRowStore::booking);
            bind(insert, "contents", String.class, rows, kept -> LegacyRowJson.write(kept.row()));
            return insert.execute();
        });
    }

    private static @Nullable Long guest(Kept kept) {
        GuestId guest = kept.guest();
        return guest == null ? null : guest.value();
    }

    private static @Nullable Long booking(Kept kept) {
        BookingId booking = kept.booking();
        return booking == null ? null : booking.value();
    }

    private static <T> void bind(
            Update insert, String name, Class<T> type, List<Kept> rows, Function<Kept, @Nullable T> value) {
        List<@Nullable T> values = new ArrayList<>();
        rows.forEach(row -> values.add(value.apply(row)));
        insert.bindArray(name, type, values);
    }

    Slice<Archived> archive(Filter filter, PageRequest page) {
        Cursor after = page.after();
        Fate fate = filter.fate();
        List<Archived> rows = tx.run(h -> h.createQuery(ARCHIVE)
                .bind("after", after == null ? 0 : new KeysetCursor(after, 1).number(0))
                .bind("table", filter.table())
                .bind("key", filter.key())
                .bind("guest", filter.guest())
                .bind("fate", fate == null ? null : fate.code())
                .bind("limit", page.limit() + 1)
                .map((row, context) -> archived(row))
                .list());
        return Slice.of(rows, page.limit(), last -> Cursor.of(last.id()));
    }

    private static Archived archived(ResultSet row) throws SQLException {
        return new Archived(
                row.getLong("id"),
                row.getLong("run_id"),
                row.getString("table_name"),
                row.getLong("legacy_key"),
                Fate.of(row.getString("fate")),
                row.getObject("entity_id", Long.class),
                row.getObject("guest_id", Long.class),
                row.getString("content"));
    }
}

package herberge.adapter.postgres.realtime;

import herberge.adapter.postgres.access.JdbiUsers;
import herberge.adapter.postgres.booking.BookingRows;
import herberge.adapter.postgres.guest.GuestRows;
import herberge.adapter.postgres.room.RoomRows;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.Rows;
import herberge.application.port.EventLog;
import herberge.application.shared.EntityKind;
import herberge.application.shared.LogPosition;
import herberge.domain.shared.UserId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code event}, which numbers rows of the audit; what a thing was like after a change is read from there, by the
 * row mappers of its store.
 */
public final class JdbiEventLog implements EventLog {

    private static final String PUBLISH = "select publish_changes(:atMost)";

    private static final String POSITION = "select event_epoch() as epoch, seq from event_position";

    private static final String OLDEST =
            "select coalesce((select min(seq) from event), (select seq + 1 from event_position))";

    private static final String AFTER = """
            select e.seq, a.table_name, a.record_id, a.operation, a.user_id, a.username, a.client_id, a.at, a.owners,
                   (coalesce(a.new, a.old) ->> 'version')::bigint as version
              from event e join audit_log a on a.id = e.audit_id
             where e.seq > :after order by e.seq limit :limit
            """;

    private static final String BOOKINGS = """
            select e.seq, b.*, coalesce(r.name, '') as room_name,
                   coalesce(g.first_name || ' ' || g.last_name, '') as guest_name
              from event e join audit_log a on a.id = e.audit_id
              cross join lateral jsonb_populate_record(null::booking, a.new) b
              left join room r on r.id = b.room_id left join guest g on g.id = b.guest_id
             where e.seq > :after and e.seq <= :upTo and a.table_name = 'booking' and a.new is not null
            """;

    private static final String GUESTS = """
            select e.seq, g.* from event e join audit_log a on a.id = e.audit_id
              cross join lateral jsonb_populate_record(null::guest, a.new) g
             where e.seq > :after and e.seq <= :upTo and a.table_name = 'guest' and a.new is not null
            """;

    private static final String ROOMS = """
            select e.seq, r.* from event e join audit_log a on a.id = e.audit_id
              cross join lateral jsonb_populate_record(null::room, a.new) r
             where e.seq > :after and e.seq <= :upTo and a.table_name = 'room' and a.new is not null
            """;

    private static final String BLOCKS = """
            select e.seq, k.* from event e join audit_log a on a.id = e.audit_id
              cross join lateral jsonb_populate_record(null::room_block, a.new) k
             where e.seq > :after and e.seq <= :upTo and a.table_name = 'room_block' and a.new is not null
            """;

    private static final String USERS = """
            select e.seq, u.*, null::timestamptz as last_login from event e join audit_log a on a.id = e.audit_id
              cross join lateral jsonb_populate_record(null::app_user, a.new) u
             where e.seq > :after and e.seq <= :upTo and a.table_name = 'app_user' and a.new is not null
            """;

    /** Where the things of a kind are found, and how their rows are read. */
    private record Source(EntityKind kind, String sql, RowMapper<?> rows) {}

    private static final Map<String, Source> SOURCES = Map.of(
            "booking", new Source(EntityKind.BOOKING, BOOKINGS, BookingRows::toNamed),
            "guest", new Source(EntityKind.GUEST, GUESTS, GuestRows::toGuest),
            "room", new Source(EntityKind.ROOM, ROOMS, RoomRows::toRoom),
            "room_block", new Source(EntityKind.ROOM_BLOCK, BLOCKS, RoomRows::toBlock),
            "app_user", new Source(EntityKind.USER, USERS, JdbiUsers::toUser));

    private record Line(
            long seq,
            String table,
            long record,
            String operation,
            long version,
            UserId author,
            String username,
            @Nullable String clientId,
            Instant at,
            @Nullable Set<Long> owners) {}

    private record Numbered(long seq, Object thing) {}

    private final JdbiTransactions tx;

    public JdbiEventLog(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public int publish(int atMost) {
        return tx.run(h -> h.createQuery(PUBLISH)
                .bind("atMost", atMost)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public LogPosition position() {
        return tx.run(h -> h.createQuery(POSITION)
                .map((row, context) -> new LogPosition(row.getString("epoch"), row.getLong("seq")))
                .one());
    }

    @Override
    public long oldest() {
        return tx.run(h -> h.createQuery(OLDEST).mapTo(Long.class).one());
    }

    @Override
    public List<Logged> after(long seq, int limit) {
        return tx.run(h -> {
            List<Line> lines = h.createQuery(AFTER)
                    .bind("after", seq)
                    .bind("limit", limit)
                    .map((row, context) -> line(row))
                    .list();
            if (lines.isEmpty()) {
                return List.of();
            }
            Map<Long, Object> things = things(h, lines, seq);
            return lines.stream()
                    .map(line -> logged(line, things.get(line.seq())))
                    .toList();
        });
    }

    private static Map<Long, Object> things(Handle h, List<Line> lines, long after) {
        long upTo = lines.get(lines.size() - 1).seq();
        Map<Long, Object> things = new HashMap<>();
        lines.stream()
                .map(Line::table)
                .distinct()
                .map(JdbiEventLog::source)
                .forEach(source -> h.createQuery(source.sql())
                        .bind("after", after)
                        .bind("upTo", upTo)
                        .map((row, context) ->
                                new Numbered(row.getLong("seq"), source.rows().map(row, context)))
                        .forEach(one -> things.put(one.seq(), one.thing())));
        return things;
    }

    private static Source source(String table) {
        Source source = SOURCES.get(table);
        if (source == null) {
            throw new IllegalStateException("events of " + table + " are told to nobody");
        }
        return source;
    }

    private static Logged logged(Line line, @Nullable Object thing) {
        return new Logged(
                line.seq(),
                source(line.table()).kind(),
                line.record(),
                line.operation().equals("erased") ? "updated" : line.operation(),
                line.version(),
                thing,
                line.author(),
                line.username(),
                line.clientId(),
                line.at(),
                line.owners());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("seq"),
                row.getString("table_name"),
                row.getLong("record_id"),
                row.getString("operation"),
                row.getLong("version"),
                new UserId(row.getLong("user_id")),
                row.getString("username"),
                row.getString("client_id"),
                Rows.instant(row, "at"),
                owners(row.getArray("owners")));
    }

    private static @Nullable Set<Long> owners(@Nullable Array owners) throws SQLException {
        return owners == null ? null : Set.copyOf(List.of((Long[]) owners.getArray()));
    }
}

package herberge.adapter.postgres.realtime;

import herberge.adapter.postgres.access.JdbiUsers;
import herberge.adapter.postgres.booking.BookingRows;
import herberge.adapter.postgres.guest.GuestRows;
import herberge.adapter.postgres.reminder.ReminderRows;
import herberge.adapter.postgres.room.RoomRows;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.Rows;
import herberge.adapter.postgres.shared.Tables;
import herberge.application.port.EventLog;
import herberge.application.shared.EntityKind;
import herberge.application.shared.LogPosition;
import herberge.domain.shared.UserId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code event}, which numbers rows of the audit; what a thing was like after a change is read from there, by the
 * row mappers of its store.
 */
public final class JdbiEventLog implements EventLog {

    private static final String PUBLISH = "select publish_changes(:atMost, :tell)";

    private static final String POSITION = "select event_epoch() as epoch, seq from event_position";

    private static final String OLDEST =
            "select coalesce((select min(seq) from event), (select seq + 1 from event_position))";

    private static final String PRUNE = "select prune_events(:days, :events, :atMost)";

    private static final String AFTER = """
            select e.seq, a.id as audit_id, a.table_name, a.record_id, a.operation, a.user_id, a.username,
                   a.client_id, a.at, a.owners,
                   (coalesce(a.new, a.old) ->> 'version')::bigint as version,
                   case when a.table_name = 'reminder' and a.new is not null then reminder_owners(a.old) end as seen_by
              from event e join audit_log a on a.id = e.audit_id
             where e.seq > :after order by e.seq limit :limit
            """;

    /** With the names of now; what is gone is called as it was last. */
    private static final String BOOKINGS = """
            select a.id as audit_id, b.*,
                   coalesce(r.name,
                            (select gone.old ->> 'name' from audit_log gone
                              where gone.table_name = 'room' and gone.record_id = b.room_id
                                and gone.operation = 'deleted'
                              order by gone.id desc limit 1),
                            '') as room_name,
                   coalesce(g.first_name || ' ' || g.last_name,
                            (select (gone.old ->> 'first_name') || ' ' || (gone.old ->> 'last_name') from audit_log gone
                              where gone.table_name = 'guest' and gone.record_id = b.guest_id
                                and gone.operation = 'deleted'
                              order by gone.id desc limit 1),
                            '') as guest_name
              from audit_log a cross join lateral jsonb_populate_record(null::booking, a.new) b
              left join room r on r.id = b.room_id left join guest g on g.id = b.guest_id
             where a.id = any (:ids) and a.new is not null
            """;

    /** A thing as its table had it after the change; only users have a last login, which the log does not know. */
    private static final String THINGS = """
            select a.id as audit_id, t.*, null::timestamptz as last_login
              from audit_log a cross join lateral jsonb_populate_record(cast(null as <table>), a.new) t
             where a.id = any (:ids) and a.new is not null
            """;

    /** Where the things of a kind are found, and how their rows are read. */
    private record Source(String sql, RowMapper<?> rows) {}

    private static Source source(EntityKind kind) {
        return switch (kind) {
            case BOOKING -> new Source(BOOKINGS, BookingRows::toNamed);
            case GUEST -> new Source(THINGS, GuestRows::toGuest);
            case ROOM -> new Source(THINGS, RoomRows::toRoom);
            case ROOM_BLOCK -> new Source(THINGS, RoomRows::toBlock);
            case REMINDER -> new Source(THINGS, ReminderRows::toReminder);
            case REMINDER_SETTINGS -> throw new IllegalArgumentException("nobody is told of settings");
            case USER -> new Source(THINGS, JdbiUsers::toUser);
        };
    }

    private record Line(
            long seq,
            long auditId,
            EntityKind kind,
            long record,
            String operation,
            long version,
            UserId author,
            String username,
            @Nullable String clientId,
            Instant at,
            @Nullable Set<Long> owners,
            Set<Long> former) {}

    private record Kept(long auditId, Object thing) {}

    private final JdbiTransactions tx;
    private final boolean tellsOthers;

    public JdbiEventLog(JdbiTransactions tx) {
        this(tx, true);
    }

    /** @param tellsOthers whether numbering events notifies all servers, with the commit */
    public JdbiEventLog(JdbiTransactions tx, boolean tellsOthers) {
        this.tx = tx;
        this.tellsOthers = tellsOthers;
    }

    @Override
    public int publish(int atMost) {
        return tx.run(h -> h.createQuery(PUBLISH)
                .bind("atMost", atMost)
                .bind("tell", tellsOthers)
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
    public int prune(Keeping keeping, int atMost) {
        return tx.run(h -> h.createQuery(PRUNE)
                .bind("days", keeping.days())
                .bind("events", keeping.events())
                .bind("atMost", atMost)
                .mapTo(Integer.class)
                .one());
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
            Map<Long, Object> things = things(h, lines);
            return lines.stream()
                    .map(line -> logged(line, things.get(line.auditId())))
                    .toList();
        });
    }

    /** By the rows of the audit and not by the events, which may be pruned meanwhile. */
    private static Map<Long, Object> things(Handle h, List<Line> lines) {
        Map<Long, Object> things = new HashMap<>();
        lines.stream().collect(Collectors.groupingBy(Line::kind)).forEach((kind, ofKind) -> {
            Source source = source(kind);
            h.createQuery(source.sql())
                    .define("table", Tables.of(kind))
                    .bindArray(
                            "ids",
                            Long.class,
                            ofKind.stream().map(Line::auditId).toArray())
                    .map((row, context) ->
                            new Kept(row.getLong("audit_id"), source.rows().map(row, context)))
                    .forEach(one -> things.put(one.auditId(), one.thing()));
        });
        return things;
    }

    private static EntityKind kind(String table) {
        return Tables.kind(table)
                .orElseThrow(() -> new IllegalStateException("events of " + table + " are told to nobody"));
    }

    private static Logged logged(Line line, @Nullable Object thing) {
        return new Logged(
                line.seq(),
                line.kind(),
                line.record(),
                line.operation(),
                line.version(),
                thing,
                line.author(),
                line.username(),
                line.clientId(),
                line.at(),
                line.owners(),
                line.former());
    }

    private static Line line(ResultSet row) throws SQLException {
        Set<Long> owners = owners(row.getArray("owners"));
        return new Line(
                row.getLong("seq"),
                row.getLong("audit_id"),
                kind(row.getString("table_name")),
                row.getLong("record_id"),
                row.getString("operation"),
                row.getLong("version"),
                new UserId(row.getLong("user_id")),
                row.getString("username"),
                row.getString("client_id"),
                Rows.instant(row, "at"),
                owners,
                former(owners(row.getArray("seen_by")), owners));
    }

    private static Set<Long> former(@Nullable Set<Long> seenBy, @Nullable Set<Long> owners) {
        Set<Long> former = seenBy == null ? new HashSet<>() : new HashSet<>(seenBy);
        former.removeAll(owners == null ? Set.of() : owners);
        return former;
    }

    private static @Nullable Set<Long> owners(@Nullable Array owners) throws SQLException {
        return owners == null ? null : Set.copyOf(List.of((Long[]) owners.getArray()));
    }
}

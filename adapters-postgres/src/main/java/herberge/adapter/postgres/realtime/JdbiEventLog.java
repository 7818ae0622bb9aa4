package herberge.adapter.postgres.realtime;

import herberge.adapter.postgres.access.JdbiUsers;
import herberge.adapter.postgres.booking.BookingRows;
import herberge.adapter.postgres.guest.GuestRows;
import herberge.adapter.postgres.reminder.ReminderRows;
import herberge.adapter.postgres.room.RoomRows;
import herberge.adapter.postgres.shared.EntityTables;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Row;
import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.shared.EntityKind;
import herberge.application.shared.LogPosition;
import herberge.application.shared.Operation;
import herberge.domain.booking.Booking;
import herberge.domain.shared.UserId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
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

    /**
     * What a thing was like comes as the audit has it: making a row of it would take three times as long. Reminders name
     * guests as they are called now.
     */
    private static final String AFTER = """
            select e.seq, a.id as audit_id, a.table_name, a.record_id, a.operation, a.user_id, a.username,
                   a.client_id, a.at, a.owners,
                   case when a.table_name = 'reminder' then a.new || jsonb_build_object(
                          'shown', shown_title(a.new ->> 'title', (a.new ->> 'named_guest')::bigint))
                        else a.new end as after,
                   (coalesce(a.new, a.old) ->> 'version')::bigint as version,
                   case when a.table_name = 'reminder' and a.new is not null then reminder_owners(a.old) end as seen_by
              from event e join audit_log a on a.id = e.audit_id
             where e.seq > :after order by e.seq limit :limit
            """;

    /** Of a booking's room and guest, as they are called now; what is gone is called as it was last. */
    private static final String NAMES = """
            select b.audit_id,
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
              from (select id as audit_id, (new ->> 'room_id')::bigint as room_id, (new ->> 'guest_id')::bigint as guest_id
                      from audit_log where id = any (:ids)) b
              left join room r on r.id = b.room_id left join guest g on g.id = b.guest_id
            """;

    /** What an event is told with beside the thing, in characters. */
    private static final int LINE = 200;

    private record Line(
            long seq,
            long auditId,
            EntityKind kind,
            long record,
            Operation operation,
            long version,
            UserId author,
            String username,
            @Nullable String clientId,
            Instant at,
            @Nullable Object thing,
            @Nullable Set<Long> owners,
            Set<Long> former,
            int length) {}

    private record Names(long auditId, String room, String guest) {}

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
    public long oldestSequence() {
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
    public List<Logged> readAfter(long seq, int limit) {
        return tx.run(h -> {
            List<Line> lines = PageReader.ofLargeRows()
                    .part(h.createQuery(AFTER).bind("after", seq), limit, JdbiEventLog::line)
                    .items();
            Map<Long, Names> names = names(h, lines);
            return lines.stream().map(line -> logged(line, names)).toList();
        });
    }

    /** By the rows of the audit and not by the events, which may be pruned meanwhile. */
    private static Map<Long, Names> names(Handle h, List<Line> lines) {
        Long[] ids = lines.stream()
                .filter(line -> line.thing() instanceof Booking)
                .map(Line::auditId)
                .toArray(Long[]::new);
        if (ids.length == 0) {
            return Map.of();
        }
        return h.createQuery(NAMES)
                .bindArray("ids", Long.class, (Object[]) ids)
                .map((row, context) ->
                        new Names(row.getLong("audit_id"), row.getString("room_name"), row.getString("guest_name")))
                .collect(Collectors.toMap(Names::auditId, Function.identity()));
    }

    private static @Nullable Object named(Line line, Map<Long, Names> all) {
        if (!(line.thing() instanceof Booking booking)) {
            return line.thing();
        }
        Names its = Objects.requireNonNull(all.get(line.auditId()), "rows of the audit stay, so names were found");
        return new Bookings.Named(booking, its.room(), its.guest());
    }

    private static Object thing(EntityKind kind, Row row) throws SQLException {
        return switch (kind) {
            case BOOKING -> BookingRows.booking(row);
            case GUEST -> GuestRows.guest(row);
            case ROOM -> RoomRows.room(row);
            case ROOM_BLOCK -> RoomRows.block(row);
            case REMINDER -> ReminderRows.shown(row);
            case REMINDER_SETTINGS -> throw new IllegalStateException("nobody is told of settings");
            case USER -> JdbiUsers.user(row);
        };
    }

    private static EntityKind kind(String table) {
        return EntityTables.kind(table)
                .orElseThrow(() -> new IllegalStateException("events of " + table + " are told to nobody"));
    }

    private static Logged logged(Line line, Map<Long, Names> names) {
        return new Logged(
                line.seq(),
                line.kind(),
                line.record(),
                line.operation(),
                line.version(),
                named(line, names),
                line.author(),
                line.username(),
                line.clientId(),
                line.at(),
                line.owners(),
                line.former(),
                line.length());
    }

    private static Line line(Row row) throws SQLException {
        Set<Long> owners = row.optionalNumbers("owners");
        EntityKind kind = kind(row.text("table_name"));
        String after = row.optionalText("after");
        return new Line(
                row.number("seq"),
                row.number("audit_id"),
                kind,
                row.number("record_id"),
                Operation.of(row.text("operation")),
                row.number("version"),
                new UserId(row.number("user_id")),
                row.text("username"),
                row.optionalText("client_id"),
                row.instant("at"),
                after == null ? null : thing(kind, Row.ofJson(after)),
                owners,
                former(row.optionalNumbers("seen_by"), owners),
                LINE + (after == null ? 0 : after.length()));
    }

    private static Set<Long> former(@Nullable Set<Long> seenBy, @Nullable Set<Long> owners) {
        Set<Long> former = seenBy == null ? new HashSet<>() : new HashSet<>(seenBy);
        former.removeAll(owners == null ? Set.of() : owners);
        return former;
    }
}

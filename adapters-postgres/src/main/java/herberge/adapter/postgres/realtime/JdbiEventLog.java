package herberge.adapter.postgres.realtime;

import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Row;
import herberge.application.port.EventLog;
import herberge.application.shared.LogPosition;
import herberge.application.shared.Operation;
import herberge.domain.shared.UserId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code event}, which numbers rows of the audit. The state of an entity after a change is read from the audit row,
 * by the reader of the entity's table.
 */
public final class JdbiEventLog implements EventLog {

    private static final String PUBLISH = "select publish_changes(:atMost, :tell)";

    private static final String POSITION = "select event_epoch() as epoch, seq from event_position";

    private static final String OLDEST =
            "select coalesce((select min(seq) from event), (select seq + 1 from event_position))";

    private static final String PRUNE = "select prune_events(:days, :events, :atMost)";

    /** The state comes as the JSON of the audit: a row of the table's type would take three times as long. */
    private static final String AFTER = """
            select e.seq, a.id as audit_id, a.table_name, a.record_id, a.operation, a.user_id, a.username,
                   a.client_id, a.at, a.owners, (coalesce(a.new, a.old) ->> 'version')::bigint as version,
                   case when a.new is null then null <added> else a.new end as after,
                   case when a.new is null then null::bigint[] <former> end as seen_by
              from event e join audit_log a on a.id = e.audit_id
             where e.seq > :after order by e.seq limit :limit
            """;

    /** About how many characters an event has beside its entity. */
    private static final int OVERHEAD = 200;

    private final JdbiTransactions tx;
    private final Map<String, EventTable<?>> sources = new TreeMap<>();
    private final boolean notifiesServers;
    private final String added;
    private final String former;

    public JdbiEventLog(JdbiTransactions tx, Collection<EventTable<?>> sources) {
        this(tx, sources, true);
    }

    /** @param notifiesServers whether numbering events notifies all servers, with the commit */
    public JdbiEventLog(JdbiTransactions tx, Collection<EventTable<?>> sources, boolean notifiesServers) {
        this.tx = tx;
        this.notifiesServers = notifiesServers;
        sources.forEach(source -> this.sources.put(source.table().name(), source));
        this.added = cases(EntityTable::addedColumns, "a.new || ");
        this.former = cases(EntityTable::formerOwners, "");
    }

    private String cases(Function<EntityTable<?>, String> sql, String prefix) {
        return sources.values().stream()
                .map(EventTable::table)
                .filter(table -> !sql.apply(table).isEmpty())
                .map(table -> "when a.table_name = '" + table.name() + "' then " + prefix + sql.apply(table))
                .collect(Collectors.joining(" "));
    }

    @Override
    public int publish(int atMost) {
        return tx.run(h -> h.createQuery(PUBLISH)
                .bind("atMost", atMost)
                .bind("tell", notifiesServers)
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
        return tx.run(h -> PageReader.ofLargeRows()
                .part(
                        h.createQuery(AFTER)
                                .define("added", added)
                                .define("former", former)
                                .bind("after", seq),
                        limit,
                        this::logged)
                .items());
    }

    private Logged logged(Row row) throws SQLException {
        EventTable<?> source = source(row.text("table_name"));
        Set<Long> owners = row.optionalNumbers("owners");
        String after = row.optionalText("after");
        return new Logged(
                row.number("seq"),
                source.table().kind(),
                row.number("record_id"),
                Operation.of(row.text("operation")),
                row.number("version"),
                after == null ? null : source.read(Row.ofJson(after)),
                new UserId(row.number("user_id")),
                row.text("username"),
                row.optionalText("client_id"),
                row.instant("at"),
                owners,
                former(row.optionalNumbers("seen_by"), owners),
                OVERHEAD + (after == null ? 0 : after.length()));
    }

    private EventTable<?> source(String table) {
        EventTable<?> source = sources.get(table);
        if (source == null) {
            throw new IllegalStateException("the event log holds an event of table " + table + ", which has none");
        }
        return source;
    }

    private static Set<Long> former(@Nullable Set<Long> seenBy, @Nullable Set<Long> owners) {
        Set<Long> former = seenBy == null ? new HashSet<>() : new HashSet<>(seenBy);
        former.removeAll(owners == null ? Set.of() : owners);
        return former;
    }
}

package herberge.adapter.postgres.shared;

import herberge.application.port.Audit;
import herberge.application.shared.AuditEntry;
import herberge.application.shared.Cursor;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Operation;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.UserId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads table {@code audit_log}, row by row and change by change. */
public final class JdbiAudit implements Audit {

    private static final String ENTRIES = """
            select id, change_id, table_name, record_id, operation, user_id, username, at, erased, old::text, new::text
              from audit_log where <conditions> order by <newest> limit :limit
            """;

    /**
     * The next page in a window of times. It is ordered by time, whose index finds both ends of the window; by number, all
     * rows younger than an old window would be read first. The two orders differ only for rows written at the same time.
     */
    private static final String BEFORE_THAT = """
            at <= (select c.at from audit_log c where c.id = :before)
              and (at < (select c.at from audit_log c where c.id = :before) or id < :before)
            """;

    private static final String OF_GUEST = """
            with person as materialized (
              select id, bookings_about(id) as about, cast(bookings_once_of(id) as text[]) as once
                from (select cast(:guest as bigint) as id
                      union all
                      select unnest(merged_from) from guest where id = :guest) known)
            select e.* from person cross join lateral (
            select id, change_id, table_name, record_id, operation, user_id, username, at, erased, old::text, new::text
              from audit_log where table_name = 'guest' and record_id = person.id
            union all
            select id, change_id, table_name, record_id, operation, user_id, username, at, erased,
                   case when old ->> 'guest_id' = person.id::text then old::text end, new::text
              from audit_log
             where table_name = 'booking' and coalesce(new, old) ->> 'guest_id' = person.id::text
            union all
            select id, change_id, table_name, record_id, operation, user_id, username, at, erased,
                   case when old ->> 'contact_guest_id' = person.id::text then old::text end, new::text
              from audit_log
             where table_name = 'booking_group' and coalesce(new, old) ->> 'contact_guest_id' = person.id::text
            union all
            select id, change_id, table_name, record_id, operation, user_id, username, at, erased,
                   case when reminder_tells_of(old, person.id, person.about) then old::text end,
                   case when reminder_tells_of(new, person.id, person.about) then new::text end
              from audit_log
             where table_name = 'reminder'
               and coalesce(new, old) ->> 'booking_id' = any (person.once)
               and (reminder_tells_of(old, person.id, person.about)
                    or reminder_tells_of(new, person.id, person.about))) e
             order by e.id
            """;

    private final JdbiTransactions tx;
    private final EntityTables tables;
    private final AuditedChanges changes;

    public JdbiAudit(JdbiTransactions tx, EntityTables tables) {
        this.tx = tx;
        this.tables = tables;
        this.changes = new AuditedChanges(tx, tables);
    }

    @Override
    public Slice<AuditEntry> entries(Filter filter, PageRequest page) {
        return tx.run(h -> {
            Query query = h.createQuery(ENTRIES);
            List<String> conditions = narrow(query, filter);
            boolean byTime = filter.from() != null || filter.to() != null;
            if (page.after() != null) {
                conditions.add(byTime ? BEFORE_THAT : "id < :before");
            }
            query.bind("before", before(page))
                    .define("conditions", conditions.isEmpty() ? "true" : String.join(" and ", conditions))
                    .define("newest", byTime ? "at desc, id desc" : "id desc");
            return PageReader.ofLargeRows().slice(query, page, this::entry, entry -> Cursor.of(entry.id()));
        });
    }

    @Override
    public Stream<AuditEntry> streamOfGuest(GuestId guest) {
        return tx.run(h ->
                PageReader.ofLargeRows().stream(h.createQuery(OF_GUEST).bind("guest", guest.value()), this::entry));
    }

    private List<String> narrow(Query query, Filter filter) {
        List<String> conditions = new ArrayList<>();
        if (filter.table() != null) {
            conditions.add("table_name = :table");
            query.bind("table", table(filter.table()));
        }
        if (filter.recordId() != null) {
            conditions.add("record_id = :record");
            query.bind("record", filter.recordId());
        }
        if (filter.user() != null) {
            conditions.add("user_id = :user");
            query.bind("user", filter.user().value());
        }
        if (filter.from() != null) {
            conditions.add("at >= :from");
            query.bind("from", CommonColumns.utc(filter.from()));
        }
        if (filter.to() != null) {
            conditions.add("at < :to");
            query.bind("to", CommonColumns.utc(filter.to()));
        }
        return conditions;
    }

    private static long before(PageRequest page) {
        Cursor after = page.after();
        return after == null ? Long.MAX_VALUE : new KeysetCursor(after, 1).number(0);
    }

    /** The table of a kind by its code; a table without a kind goes by its own name. */
    private String table(String code) {
        return EntityKind.of(code).map(tables::name).orElse(code);
    }

    private AuditEntry entry(Row row) throws SQLException {
        String table = row.text("table_name");
        return new AuditEntry(
                row.number("id"),
                row.number("change_id"),
                tables.kind(table).map(EntityKind::code).orElse(table),
                row.number("record_id"),
                Operation.of(row.text("operation")),
                row.number("user_id"),
                row.text("username"),
                row.instant("at"),
                AuditRow.parse(row.optionalText("old")).toMap(),
                AuditRow.parse(row.optionalText("new")).toMap(),
                row.flag("erased"));
    }

    @Override
    public Slice<Change> changes(Set<EntityKind> kinds, @Nullable UserId by, PageRequest page) {
        return changes.list(kinds, by, page);
    }

    @Override
    public List<Step> steps(long change) {
        return changes.steps(change);
    }
}

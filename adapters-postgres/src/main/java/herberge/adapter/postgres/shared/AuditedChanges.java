package herberge.adapter.postgres.shared;

import herberge.application.port.Audit.Change;
import herberge.application.port.Audit.Standing;
import herberge.application.port.Audit.Step;
import herberge.application.port.Audit.UndoLink;
import herberge.application.shared.Cursor;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Operation;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads table {@code audit_log} change by change. A transaction may have written a row several times: its first entry holds
 * the state before the change, its last entry the state after it, and the newest entry of all the present state. The
 * database compares the states, so it need not send them.
 */
final class AuditedChanges {

    private static final String CHANGES = """
            select a.id, a.change_id, a.table_name, a.record_id, a.operation, a.user_id, a.username, a.at,
                   f.id as first_id, f.old is null and a.new is not null as made,
                   exists (select from audit_log e where e.change_id = a.change_id and e.erased) as erased,
                   (coalesce(a.new, a.old) ->> 'version')::bigint as version, changed_columns(f.old, a.new) as fields,
                   n.new is not null as there, (coalesce(n.new, n.old) ->> 'version')::bigint as version_now,
                   case when n.id = a.id or a.new is null or n.new is null then '{}'
                        else changed_columns(a.new, n.new) end as differing,
                   a.table_name = 'room' and (a.new ->> 'key_code' is not null or f.old is null) and exists (
                     select from audit_log k where k.table_name = a.table_name and k.record_id = a.record_id
                                               and k.id > a.id and k.new ->> 'key_code' is not null) as key_code_since,
                   u.undoes, case when u.redo then u.root end as redoes,
                   case when newest.redo != coalesce(u.redo, true) then newest.change_id end as undone_by
              from audit_log a
              cross join lateral (select id, old from audit_log f
                                   where f.change_id = a.change_id and f.table_name = a.table_name
                                     and f.record_id = a.record_id
                                   order by id limit 1) f
              cross join lateral (select id, old, new from audit_log n
                                   where n.table_name = a.table_name and n.record_id = a.record_id
                                   order by id desc limit 1) n
              left join change_undo u on u.change_id = a.change_id
              left join lateral (select change_id, redo from change_undo n
                                  where n.root = coalesce(u.root, a.change_id) order by n.id desc limit 1) newest on true
             where <conditions>
               and not exists (select from audit_log l
                                where l.change_id = a.change_id and l.table_name = a.table_name
                                  and l.record_id = a.record_id and l.id > a.id
                                offset 0) -- row by row, or the whole audit is read for a change of many entities
               and (a.table_name != 'reminder' or not exists (
                      select from audit_log o where o.change_id = a.change_id and o.table_name in ('booking', 'guest')
                      offset 0)) -- by the index of changes, or all changes of bookings are read once
             order by a.id <order>
            """;

    /** The audit stores that it changed, and never its value. */
    private static final String KEY_CODE = "key_code";

    private static final Set<String> DERIVED = Set.of(KEY_CODE, "price", "paid_cents", "due_on");

    private record Numbered<T>(long id, T value) {}

    private final JdbiTransactions tx;
    private final EntityTables entityTables;

    AuditedChanges(JdbiTransactions tx, EntityTables entityTables) {
        this.tx = tx;
        this.entityTables = entityTables;
    }

    Slice<Change> list(Set<EntityKind> kinds, @Nullable UserId by, PageRequest page) {
        List<String> tables = kinds.stream().map(entityTables::name).toList();
        Cursor after = page.after();
        List<Numbered<Change>> found = tx.run(h -> {
            Query query = h.createQuery(CHANGES)
                    .bindArray("tables", String.class, tables)
                    .bind("before", after == null ? Long.MAX_VALUE : new KeysetCursor(after, 1).number(0))
                    .bind("limit", page.limit() + 1);
            String conditions = "a.table_name = any(:tables) and a.id < :before";
            if (by != null) {
                query.bind("user", by.value());
                conditions += " and a.user_id = :user";
            }
            return query.define("conditions", conditions)
                    .define("order", "desc limit :limit")
                    .map((row, ctx) -> new Numbered<>(row.getLong("id"), change(row)))
                    .list();
        });
        return Slice.of(found, page.limit(), numbered -> Cursor.of(numbered.id()))
                .map(Numbered::value);
    }

    List<Step> steps(long change) {
        return tx.run(h -> h.createQuery(CHANGES)
                .define("conditions", "a.change_id = :change")
                .define("order", "")
                .bind("change", change)
                .map((row, ctx) -> step(row))
                .list());
    }

    private Change change(ResultSet row) throws SQLException {
        Step step = step(row);
        if (step.kind() == null) {
            throw new IllegalStateException(
                    "the audit lists a change of a table without entities: " + row.getString("table_name"));
        }
        return new Change(
                row.getLong("change_id"),
                step.kind(),
                step.id(),
                step.operation(),
                CommonColumns.instant(row, "at"),
                step.user(),
                row.getString("username"),
                step.fields(),
                step.asLeft(),
                step.erased(),
                new UndoLink(
                        row.getObject("undoes", Long.class),
                        row.getObject("redoes", Long.class),
                        row.getObject("undone_by", Long.class)));
    }

    /** An entity that was created and updated in one transaction counts as created. */
    private Step step(ResultSet row) throws SQLException {
        List<String> columns = columns(row, "fields");
        boolean created = row.getBoolean("made");
        return new Step(
                row.getLong("first_id"),
                row.getLong("id"),
                entityTables.kind(row.getString("table_name")).orElse(null),
                row.getLong("record_id"),
                created ? Operation.CREATED : Operation.of(row.getString("operation")),
                version(row, "version"),
                new UserId(row.getLong("user_id")),
                row.getBoolean("erased"),
                AuditRow.fields(columns),
                new Standing(
                        row.getBoolean("there"),
                        version(row, "version_now"),
                        different(row, created ? null : columns)));
    }

    /**
     * A creation set all columns, also those without a value. The price of a booking is made from other columns, and
     * what is paid and due follows from payments and invoices, so that later ones are no obstacle to an undo.
     */
    private static List<String> different(ResultSet row, @Nullable List<String> set) throws SQLException {
        List<String> different = new ArrayList<>(columns(row, "differing"));
        different.removeIf(column -> DERIVED.contains(column) || (set != null && !set.contains(column)));
        if (row.getBoolean("key_code_since")) {
            different.add(KEY_CODE);
        }
        return AuditRow.fields(different);
    }

    private static List<String> columns(ResultSet row, String name) throws SQLException {
        return List.of((String[]) row.getArray(name).getArray());
    }

    private static @Nullable Version version(ResultSet row, String column) throws SQLException {
        Long version = row.getObject(column, Long.class);
        return version == null ? null : new Version(version);
    }
}

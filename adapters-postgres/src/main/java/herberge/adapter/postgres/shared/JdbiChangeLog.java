package herberge.adapter.postgres.shared;

import herberge.application.port.ChangeLog;
import herberge.application.shared.Cursor;
import herberge.application.shared.EntityKind;
import herberge.application.shared.FieldChange;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.Operation;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.application.shared.VersionConflict;
import herberge.domain.shared.Version;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads table {@code audit_log}, which triggers fill and no statement alters, in the field names of the API. */
public final class JdbiChangeLog implements ChangeLog {

    private static final String HISTORY = """
            select id, operation, user_id, username, at, old::text, new::text from audit_log
             where table_name = :table and record_id = :record and id < :before
             order by id desc limit :limit
            """;

    private static final String SINCE = """
            select id, operation, user_id, username, at, old::text, new::text from audit_log
             where table_name = :table and record_id = :record
               and ((new ->> 'version')::bigint > :version
                    or (operation = 'deleted' and (old ->> 'version')::bigint >= :version))
             order by id
            """;

    private record Change(HistoryEntry entry, AuditRow before, AuditRow after) {}

    /** An entry with its number, without the rows: a page keeps no rows in memory. */
    private record Numbered(long id, HistoryEntry entry) {}

    private final JdbiTransactions tx;
    private final EntityTables tables;

    public JdbiChangeLog(JdbiTransactions tx, EntityTables tables) {
        this.tx = tx;
        this.tables = tables;
    }

    @Override
    public Slice<HistoryEntry> history(EntityKind kind, long id, PageRequest page) {
        Cursor after = page.after();
        long before = after == null ? Long.MAX_VALUE : new KeysetCursor(after, 1).number(0);
        return tx.run(h -> PageReader.ofLargeRows()
                .slice(
                        h.createQuery(HISTORY)
                                .bind("table", tables.name(kind))
                                .bind("record", id)
                                .bind("before", before),
                        page,
                        row -> new Numbered(row.number("id"), change(row).entry()),
                        numbered -> Cursor.of(numbered.id()))
                .map(Numbered::entry));
    }

    /** Reads row by row and keeps only the result in memory: an entity may have been changed a thousand times. */
    @Override
    public List<VersionConflict.Since> since(EntityKind kind, long id, Version version) {
        return tx.run(h -> {
            Fold fold = new Fold();
            PageReader.ofLargeRows()
                    .each(
                            h.createQuery(SINCE)
                                    .bind("table", tables.name(kind))
                                    .bind("record", id)
                                    .bind("version", version.value()),
                            JdbiChangeLog::change,
                            fold::add);
            return fold.changes();
        });
    }

    /** Combines successive changes into one change per field. */
    private static final class Fold {

        private final Map<String, VersionConflict.Since> byField = new LinkedHashMap<>();
        private @Nullable Change removal;

        /** A removal and its undo are no change; a field that differs after them counts as changed by the undo. */
        void add(Change change) {
            AuditRow before = change.before().isEmpty() && removal != null ? removal.before() : change.before();
            removal = change.after().isEmpty() ? change : null;
            if (removal == null) {
                merge(before, change);
            }
        }

        private void merge(AuditRow before, Change change) {
            HistoryEntry by = change.entry();
            for (FieldChange field : AuditRow.changes(before, change.after())) {
                byField.merge(
                        field.field(),
                        new VersionConflict.Since(
                                field.field(), field.from(), field.to(), by.userId(), by.username(), by.at()),
                        VersionConflict.Since::then);
            }
        }

        List<VersionConflict.Since> changes() {
            if (removal != null) {
                merge(removal.before(), removal);
            }
            return List.copyOf(byField.values());
        }
    }

    private static Change change(Row row) throws SQLException {
        AuditRow before = AuditRow.parse(row.optionalText("old"));
        AuditRow after = AuditRow.parse(row.optionalText("new"));
        HistoryEntry entry = new HistoryEntry(
                after.isEmpty() ? before.version() : after.version(),
                row.instant("at"),
                row.number("user_id"),
                row.text("username"),
                Operation.of(row.text("operation")),
                AuditRow.changes(before, after));
        return new Change(entry, before, after);
    }
}

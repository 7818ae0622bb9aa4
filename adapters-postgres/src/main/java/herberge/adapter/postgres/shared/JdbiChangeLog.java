package herberge.adapter.postgres.shared;

import herberge.application.port.ChangeLog;
import herberge.application.shared.Cursor;
import herberge.application.shared.EntityKind;
import herberge.application.shared.FieldChange;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.application.shared.VersionConflict;
import herberge.domain.shared.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Table {@code audit_log}, which triggers fill and nobody alters, told in the API's field names. */
public final class JdbiChangeLog implements ChangeLog {

    private static final String HISTORY = """
            select id, operation, user_id, username, at, old::text, new::text from audit_log
             where table_name = :table and record_id = :record and id < :before
             order by id desc limit :limit
            """;

    private static final String SINCE = """
            select id, operation, user_id, username, at, old::text, new::text from audit_log
             where table_name = :table and record_id = :record and (new ->> 'version')::bigint > :version
             order by id
            """;

    private record Row(long id, HistoryEntry entry) {}

    private final JdbiTransactions tx;

    public JdbiChangeLog(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public Slice<HistoryEntry> history(EntityKind kind, long id, PageRequest page) {
        Cursor after = page.after();
        long before = after == null ? Long.MAX_VALUE : new Keyset(after, 1).number(0);
        List<Row> rows = tx.run(h -> h.createQuery(HISTORY)
                .bind("table", ChangedRow.table(kind))
                .bind("record", id)
                .bind("before", before)
                .bind("limit", page.limit() + 1)
                .map((row, ctx) -> row(row))
                .list());
        return Slice.of(rows, page.limit(), row -> Cursor.of(row.id())).map(Row::entry);
    }

    @Override
    public List<VersionConflict.Since> since(EntityKind kind, long id, Version version) {
        List<Row> rows = tx.run(h -> h.createQuery(SINCE)
                .bind("table", ChangedRow.table(kind))
                .bind("record", id)
                .bind("version", version.value())
                .map((row, ctx) -> row(row))
                .list());
        return rows.stream().flatMap(row -> since(row.entry())).toList();
    }

    private static Stream<VersionConflict.Since> since(HistoryEntry entry) {
        return entry.changes().stream()
                .map(change -> new VersionConflict.Since(
                        change.field(), change.from(), change.to(), entry.userId(), entry.username(), entry.at()));
    }

    private static Row row(ResultSet row) throws SQLException {
        ChangedRow before = ChangedRow.parse(row.getString("old"));
        ChangedRow after = ChangedRow.parse(row.getString("new"));
        List<FieldChange> changes = ChangedRow.changes(before, after);
        return new Row(
                row.getLong("id"),
                new HistoryEntry(
                        after.empty() ? before.version() : after.version(),
                        Rows.instant(row, "at"),
                        row.getLong("user_id"),
                        row.getString("username"),
                        row.getString("operation"),
                        changes));
    }
}

package herberge.adapter.postgres.shared;

import herberge.application.port.ChangeLog;
import herberge.application.shared.Cursor;
import herberge.application.shared.EntityKind;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.application.shared.VersionConflict;
import herberge.domain.shared.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Table {@code audit_log}, which triggers fill and nobody alters, told in the API's field names. */
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

    private record Row(long id, HistoryEntry entry, ChangedRow before, ChangedRow after) {}

    private final JdbiTransactions tx;

    public JdbiChangeLog(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public Slice<HistoryEntry> history(EntityKind kind, long id, PageRequest page) {
        Cursor after = page.after();
        long before = after == null ? Long.MAX_VALUE : new Keyset(after, 1).number(0);
        List<Row> rows = tx.run(h -> h.createQuery(HISTORY)
                .bind("table", Tables.of(kind))
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
                .bind("table", Tables.of(kind))
                .bind("record", id)
                .bind("version", version.value())
                .map((row, ctx) -> row(row))
                .list());
        return changes(rows);
    }

    /** Something that was removed and put back has not changed by that; what differs then is told where it came back. */
    private static List<VersionConflict.Since> changes(List<Row> rows) {
        List<VersionConflict.Since> changes = new ArrayList<>();
        ChangedRow removed = ChangedRow.NONE;
        for (Row row : rows) {
            ChangedRow before = row.before().empty() ? removed : row.before();
            removed = row.after().empty() ? row.before() : ChangedRow.NONE;
            boolean putBackLater = row.after().empty() && !row.equals(rows.get(rows.size() - 1));
            if (!putBackLater) {
                HistoryEntry by = row.entry();
                ChangedRow.changes(before, row.after()).stream()
                        .map(change -> new VersionConflict.Since(
                                change.field(), change.from(), change.to(), by.userId(), by.username(), by.at()))
                        .forEach(changes::add);
            }
        }
        return changes;
    }

    private static Row row(ResultSet row) throws SQLException {
        ChangedRow before = ChangedRow.parse(row.getString("old"));
        ChangedRow after = ChangedRow.parse(row.getString("new"));
        HistoryEntry entry = new HistoryEntry(
                after.empty() ? before.version() : after.version(),
                Rows.instant(row, "at"),
                row.getLong("user_id"),
                row.getString("username"),
                row.getString("operation"),
                ChangedRow.changes(before, after));
        return new Row(row.getLong("id"), entry, before, after);
    }
}

package herberge.adapter.sqlite.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Finds rows that name a row which is not there, and mends them. */
final class LostParents {

    private record Breach(String table, long row, String column) {}

    private final LegacyFileWriter writer;

    LostParents(LegacyFileWriter writer) {
        this.writer = writer;
    }

    /**
     * Clears the column where it may be empty, and else deletes the row, until every row has its parents. Returns how many
     * rows of each table were deleted.
     */
    Map<String, Long> mend() {
        Map<String, Long> deleted = new TreeMap<>();
        for (List<Breach> found = find(); !found.isEmpty(); found = find()) {
            for (Breach breach : found) {
                if (writer.isRequired(breach.table(), breach.column())) {
                    int rows =
                            writer.update("delete from " + breach.table() + " where rowid = ?", List.of(breach.row()));
                    deleted.merge(breach.table(), (long) rows, Long::sum);
                } else {
                    writer.update(
                            "update " + breach.table() + " set " + breach.column() + " = null where rowid = ?",
                            List.of(breach.row()));
                }
            }
        }
        return deleted;
    }

    private List<Breach> find() {
        List<Breach> found = new ArrayList<>();
        writer.query(
                """
                select c."table", c.rowid, l."from" from pragma_foreign_key_check c
                  join pragma_foreign_key_list(c."table") l on l.id = c.fkid
                """,
                List.of(),
                row -> found.add(new Breach(
                        String.valueOf(row.get(0)),
                        Objects.requireNonNull((Long) row.get(1)),
                        String.valueOf(row.get(2)))));
        return found;
    }
}

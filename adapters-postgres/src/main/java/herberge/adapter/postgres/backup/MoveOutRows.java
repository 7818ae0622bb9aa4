package herberge.adapter.postgres.backup;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads from a snapshot what a database of the desktop program is made of, a part at a time. */
public final class MoveOutRows {

    private final DatabaseSnapshot snapshot;

    public MoveOutRows(DatabaseSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Receives rows. */
    @FunctionalInterface
    public interface RowReader {

        /** Called once per row, with null, Long, BigDecimal, Boolean, String, LocalDate, Instant or {@link JsonText}. */
        void read(Map<String, @Nullable Object> row) throws IOException;
    }

    /** Reads the rows of a query. */
    public void read(MoveOutQuery query, RowReader reader) throws SQLException, IOException {
        try (Statement statement = snapshot.connection().createStatement()) {
            statement.setFetchSize(ExportRows.FETCHED); // works in a transaction only, which a snapshot is
            try (ResultSet rows = statement.executeQuery(query.sql())) {
                ResultSetMetaData types = rows.getMetaData();
                while (rows.next()) {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    for (int i = 1; i <= types.getColumnCount(); i++) {
                        row.put(types.getColumnLabel(i), ExportRows.value(rows, i, types.getColumnTypeName(i)));
                    }
                    reader.read(row);
                }
            }
        }
    }

    /** The sums of this house that a file must have too, by name. */
    public Map<String, Long> sums() throws SQLException {
        Map<String, Long> sums = new TreeMap<>();
        try (Statement statement = snapshot.connection().createStatement();
                ResultSet rows = statement.executeQuery(MoveOutSql.SUMS)) {
            while (rows.next()) {
                sums.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sums;
    }

    /** What the desktop program has no place for: how many there are of each kind, and their cents. */
    public Map<String, long[]> losses() throws SQLException {
        Map<String, long[]> losses = new TreeMap<>();
        try (Statement statement = snapshot.connection().createStatement();
                ResultSet rows = statement.executeQuery(MoveOutSql.LOSSES)) {
            while (rows.next()) {
                losses.put(rows.getString(1), new long[] {rows.getLong(2), rows.getLong(3)});
            }
        }
        return losses;
    }
}

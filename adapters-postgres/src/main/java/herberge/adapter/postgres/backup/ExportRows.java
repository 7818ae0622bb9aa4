package herberge.adapter.postgres.backup;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of exported tables, a part at a time. */
final class ExportRows {

    /** How many rows are in memory; the content of an archived row may have some megabytes. */
    static final int FETCHED = 100;

    private ExportRows() {}

    static long count(Connection connection, ExportTable table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(table.count())) {
            row.next();
            return row.getLong(1);
        }
    }

    static void read(Connection connection, ExportTable table, DatabaseSnapshot.RowReader reader)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED); // works in a transaction only, which a snapshot is
            try (ResultSet rows = statement.executeQuery(table.select())) {
                ResultSetMetaData types = rows.getMetaData();
                List<@Nullable Object> values = new ArrayList<>();
                while (rows.next()) {
                    values.clear();
                    for (int i = 1; i <= types.getColumnCount(); i++) {
                        values.add(value(rows, i, types.getColumnTypeName(i)));
                    }
                    reader.read(Collections.unmodifiableList(values));
                }
            }
        }
    }

    static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        if (row.getString(column) == null) {
            return null;
        }
        return switch (type) {
            case "int4", "int8", "bigserial" -> row.getLong(column); // the driver calls identity columns bigserial
            case "numeric" -> new BigDecimal(row.getString(column));
            case "bool" -> row.getBoolean(column);
            case "date" -> row.getObject(column, LocalDate.class);
            case "timestamptz" -> row.getObject(column, OffsetDateTime.class).toInstant();
            case "jsonb" -> new JsonText(row.getString(column));
            case "text" -> row.getString(column);
            default -> throw new IllegalStateException("no export of type " + type);
        };
    }
}

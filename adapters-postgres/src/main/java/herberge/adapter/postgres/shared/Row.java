package herberge.adapter.postgres.shared;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, read by column name, either from a result set or from the JSON of an audit entry. A missing value
 * that is not optional is read as in JDBC: null, 0 or false.
 */
public interface Row {

    /** Converts a row to a value. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    static Row of(ResultSet row) {
        return new ResultSetRow(row);
    }

    /** Returns a row mapper for Jdbi that uses the reader. */
    static <T> RowMapper<T> by(Reader<T> reader) {
        return (row, context) -> reader.read(of(row));
    }

    /** Parses a row written by {@code to_jsonb}. */
    static Row ofJson(String json) {
        return JsonRow.parse(json);
    }

    String text(String column) throws SQLException;

    @Nullable
    String optionalText(String column) throws SQLException;

    long number(String column) throws SQLException;

    @Nullable
    Long optionalNumber(String column) throws SQLException;

    @Nullable
    BigDecimal optionalDecimal(String column) throws SQLException;

    boolean flag(String column) throws SQLException;

    @Nullable
    Boolean optionalFlag(String column) throws SQLException;

    LocalDate date(String column) throws SQLException;

    @Nullable
    LocalDate optionalDate(String column) throws SQLException;

    Instant instant(String column) throws SQLException;

    @Nullable
    Instant optionalInstant(String column) throws SQLException;

    /** An array of text. */
    List<String> texts(String column) throws SQLException;

    /** An array of numbers, or null. */
    @Nullable
    Set<Long> optionalNumbers(String column) throws SQLException;

    /** A JSON value as text. */
    String json(String column) throws SQLException;
}

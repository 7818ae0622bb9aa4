package herberge.adapter.postgres.shared;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/**
 * One row, by plain JDBC: the one that a number leads to, or the only one there is. Stores ask for such rows all the
 * time, and Jdbi's fluent way took some twenty microseconds, a tenth of the processor time of a request that does
 * nothing else.
 */
public final class SingleRow {

    private SingleRow() {}

    /**
     * The row that the number leads to, or nothing.
     *
     * @param sql has one parameter, the number
     */
    public static <T> Optional<T> byId(Handle handle, String sql, long id, Row.Reader<T> reader) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            statement.setLong(1, id);
            return first(statement, reader);
        } catch (SQLException e) {
            throw new TransactionException("could not read what " + id + " leads to", e);
        }
    }

    /**
     * The row of a statement that always has one.
     *
     * @param sql has no parameters
     */
    public static <T> T only(Handle handle, String sql, Row.Reader<T> reader) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            return first(statement, reader)
                    .orElseThrow(() -> new IllegalStateException("there is no row where one always is: " + sql));
        } catch (SQLException e) {
            throw new TransactionException("could not read the only row", e);
        }
    }

    private static <T> Optional<T> first(PreparedStatement statement, Row.Reader<T> reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(Row.of(rows))) : Optional.empty();
        }
    }
}

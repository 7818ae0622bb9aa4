package herberge.adapter.postgres.shared;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/**
 * Reads single rows with plain JDBC. Stores read single rows constantly, and Jdbi's fluent API took about twenty
 * microseconds, a tenth of the processor time of a request that does nothing else.
 */
public final class SingleRowReader {

    private SingleRowReader() {}

    /**
     * Reads the row with the id, if there is one.
     *
     * @param sql has the id as its only parameter
     */
    public static <T> Optional<T> byId(Handle handle, String sql, long id, Row.Reader<T> reader) {
        try (PreparedStatement statement = UnitOfWorkStatements.prepare(handle, sql)) {
            statement.setLong(1, id);
            return first(statement, reader);
        } catch (SQLException e) {
            throw new TransactionException("could not read the row with id " + id, e);
        }
    }

    /**
     * Reads the row of a statement that always returns one.
     *
     * @param sql has no parameters
     */
    public static <T> T only(Handle handle, String sql, Row.Reader<T> reader) {
        try (PreparedStatement statement = UnitOfWorkStatements.prepare(handle, sql)) {
            return first(statement, reader)
                    .orElseThrow(() -> new IllegalStateException("the query returned no row: " + sql));
        } catch (SQLException e) {
            throw new TransactionException("could not read the single row", e);
        }
    }

    private static <T> Optional<T> first(PreparedStatement statement, Row.Reader<T> reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(Row.of(rows))) : Optional.empty();
        }
    }
}

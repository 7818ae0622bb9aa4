package herberge.adapter.postgres.shared;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/**
 * The row that a number leads to, by plain JDBC: stores ask for it all the time, and Jdbi's fluent way took
 * some twenty microseconds, a tenth of the processor time of a request that does nothing else.
 */
public final class ById {

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private ById() {}

    /**
     * The row, or nothing.
     *
     * @param sql has one parameter, the number
     */
    public static <T> Optional<T> find(Handle handle, String sql, long id, Reader<T> reader) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reader.read(Row.of(rows))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new TransactionException("could not read what " + id + " leads to", e);
        }
    }
}

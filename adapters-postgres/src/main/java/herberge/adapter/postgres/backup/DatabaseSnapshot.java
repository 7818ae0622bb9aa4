package herberge.adapter.postgres.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * All rows of the database at one moment, which is when {@link #open} returns. Writers are not held up; a migration waits
 * until the snapshot is closed. Not thread-safe.
 */
public final class DatabaseSnapshot implements AutoCloseable {

    private static final int ATTEMPTS = 10;
    private static final String UNDEFINED_TABLE = "42P01";

    private static final String FACTS = """
            select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), current_setting('server_version'),
                   event_epoch(), (select seq from event_position),
                   coalesce((select max(seq) from audit_seal), 0),
                   coalesce((select encode(link, 'hex') from audit_seal order by seq desc limit 1), '')
            """;

    private final Connection connection;
    private final List<BackupTable> tables;
    private final SnapshotFacts facts;

    private DatabaseSnapshot(Connection connection, List<BackupTable> tables, SnapshotFacts facts) {
        this.connection = connection;
        this.tables = tables;
        this.facts = facts;
    }

    /**
     * Takes the snapshot.
     *
     * @param owner connects as the owner of the schema, whom no policy hides rows from
     */
    public static DatabaseSnapshot open(DataSource owner) throws SQLException {
        Connection connection = owner.getConnection();
        try {
            Sql.prepareSession(connection);
            List<BackupTable> tables = lockAllTables(connection);
            return new DatabaseSnapshot(connection, tables, readFacts(connection));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Locks the tables before the first query, which takes the snapshot: COPY reads the table as it is now, so that
     * after a rewriting ALTER TABLE or a TRUNCATE it would return no rows and no error. LOCK takes no snapshot.
     */
    private static List<BackupTable> lockAllTables(Connection connection) throws SQLException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            connection.setAutoCommit(true);
            List<BackupTable> known = BackupCatalog.tables(connection);
            if (known.isEmpty()) {
                throw new SQLException("the database has no tables of this server", UNDEFINED_TABLE);
            }
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            if (lock(connection, known)) {
                List<BackupTable> seen = BackupCatalog.tables(connection);
                if (seen.equals(known)) {
                    return seen;
                }
            }
            connection.rollback(); // a migration changed the tables between the list and the locks
        }
        throw new SQLException("the tables change all the time; is a migration running?", "40001");
    }

    private static boolean lock(Connection connection, List<BackupTable> tables) throws SQLException {
        String names = tables.stream().map(BackupTable::name).map(Names::quoted).collect(Collectors.joining(", "));
        try {
            Sql.run(connection, "lock table " + names + " in access share mode");
            return true;
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static SnapshotFacts readFacts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FACTS)) {
            row.next();
            return new SnapshotFacts(
                    row.getString(1),
                    row.getString(2),
                    BackupCatalog.migrations(connection),
                    BackupCatalog.sequences(connection),
                    row.getString(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getString(6));
        }
    }

    public List<BackupTable> tables() {
        return tables;
    }

    public SnapshotFacts facts() {
        return facts;
    }

    /** Writes the rows of the table as COPY text and returns their number. */
    public long copy(BackupTable table, OutputStream out) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), out);
    }

    /** Receives the rows of an exported table. */
    @FunctionalInterface
    public interface RowReader {

        /**
         * Called once per row.
         *
         * @param values in the order of the columns: null, Long, BigDecimal, Boolean, String, LocalDate, Instant or {@link
         *     JsonText}; the list is reused for the next row
         */
        void read(List<@Nullable Object> values) throws IOException;
    }

    /** For readers of this package. */
    Connection connection() {
        return connection;
    }

    public long count(ExportTable table) throws SQLException {
        return ExportRows.count(connection, table);
    }

    /** Reads the rows of the table in the order of their keys, with few of them in memory. */
    public void read(ExportTable table, RowReader reader) throws SQLException, IOException {
        ExportRows.read(connection, table, reader);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package herberge.adapter.postgres.backup;

import herberge.adapter.postgres.backup.SnapshotFacts.Migration;
import herberge.adapter.postgres.backup.SnapshotFacts.SequenceValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Loads the rows of a backup into an empty database that has the schema of the backup. All in one transaction: until {@link
 * #commit}, and if anything fails, the database stays empty. Not thread-safe.
 */
public final class DatabaseRestore implements AutoCloseable {

    /** What a database contains before a restore. */
    public enum Contents {
        /** No tables. */
        NOTHING,
        /** The tables of this server as the migrations leave them. */
        SCHEMA,
        /** Anything else: it is not to be restored into. */
        DATA
    }

    private static final String TABLE_COUNT = """
            select count(*)::text from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
               and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                                                         and d.deptype = 'e')
            """;

    private static final String HAS_AUDIT =
            "select (to_regclass('audit_log') is not null and to_regclass('flyway_schema_history') is not null)::text";

    /** Every write of the server is audited, so without audit rows nothing has been written since the migrations. */
    private static final String IS_WRITTEN = "select (exists (select from audit_log))::text";

    private final Connection connection;
    private final List<BackupTable> tables;
    private final DetachedDefinitions definitions;

    private DatabaseRestore(Connection connection) throws SQLException {
        this.connection = connection;
        this.tables = BackupCatalog.tables(connection);
        Sql.run(
                connection,
                "truncate "
                        + tables.stream()
                                .map(table -> Names.quoted(table.name()))
                                .collect(Collectors.joining(", ")));
        this.definitions = DetachedDefinitions.detach(connection);
    }

    /** Looks whether a database is empty enough to be restored into. */
    public static Contents contents(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            Sql.prepareSession(connection);
            return contents(connection);
        }
    }

    private static Contents contents(Connection connection) throws SQLException {
        if ("0".equals(Sql.texts(connection, TABLE_COUNT).get(0))) {
            return Contents.NOTHING;
        }
        boolean pristine = "true".equals(Sql.texts(connection, HAS_AUDIT).get(0))
                && "false".equals(Sql.texts(connection, IS_WRITTEN).get(0));
        return pristine ? Contents.SCHEMA : Contents.DATA;
    }

    /** The migrations that were applied to a database, oldest first. */
    public static List<Migration> migrations(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            return BackupCatalog.migrations(connection);
        }
    }

    /** Locks and empties the tables, in a transaction that lasts until {@link #commit} or {@link #close}. */
    public static DatabaseRestore begin(DataSource owner) throws SQLException {
        Connection connection = owner.getConnection();
        try {
            Sql.prepareSession(connection);
            connection.setAutoCommit(false);
            Sql.run(connection, "lock table audit_log in access exclusive mode");
            if (contents(connection) != Contents.SCHEMA) {
                throw new IllegalStateException("the database was written to while the restore began");
            }
            return new DatabaseRestore(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    public List<BackupTable> tables() {
        return tables;
    }

    /** Loads rows that {@link DatabaseSnapshot#copy} wrote, and returns their number. */
    public long load(BackupTable table, InputStream rows) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn(), rows, 1 << 16);
    }

    /** Sets the sequences, and builds indexes, constraints and triggers as the migrations made them. */
    public void finish(Map<String, SequenceValue> sequences) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (Map.Entry<String, SequenceValue> sequence : sequences.entrySet()) {
                statement.setString(1, Names.quoted(sequence.getKey()));
                statement.setLong(2, sequence.getValue().last());
                statement.setBoolean(3, sequence.getValue().called());
                statement.execute();
            }
        }
        definitions.attach();
    }

    /** The sequences as they are now. */
    public Map<String, SequenceValue> sequences() throws SQLException {
        return BackupCatalog.sequences(connection);
    }

    /** Writes the loaded rows again, in the order in which they were loaded. */
    public long copy(BackupTable table, OutputStream out) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), out);
    }

    /** Makes the rows visible and gives the event log another epoch, so that clients of the original load everything anew. */
    public void commit() throws SQLException {
        Sql.run(connection, "update installation set epoch = gen_random_uuid()");
        connection.commit();
        connection.setAutoCommit(true);
        Sql.run(connection, "analyze");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package herberge.adapter.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A separate process that opens an embedded database, writes to it, and waits until it is killed. */
public final class DatabaseKeeper {

    /** Where the tests of this module unpack PostgreSQL. */
    static final Path CACHE = Path.of("target", "postgres-cache").toAbsolutePath();

    private DatabaseKeeper() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        try (EmbeddedDatabase database = "kept".equals(arguments[0])
                        ? EmbeddedDatabase.open(folder, CACHE, 5)
                        : EmbeddedDatabase.openTemporary(folder, CACHE, 5);
                Connection connection = connectAsOwner(database.access());
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (text text)");
            statement.execute("insert into note values ('kept by the child')");
            System.out.println("written");
            Thread.currentThread().join();
        }
    }

    static Connection connectAsOwner(EmbeddedAccess access) throws SQLException {
        return DriverManager.getConnection(access.jdbcUrl(), access.ownerUser(), access.ownerPassword());
    }

    static void executeAsOwner(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connectAsOwner(database.access());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String queryAsOwner(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connectAsOwner(database.access());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

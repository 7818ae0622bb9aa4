package herberge.bootstrap.embedded;

import herberge.bootstrap.database.DatabaseAccess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A process of its own that opens an embedded database, writes to it, and waits to be killed. */
final class DatabaseKeeper {

    private DatabaseKeeper() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        try (EmbeddedDatabase database = "kept".equals(arguments[0])
                        ? EmbeddedDatabase.keptIn(folder, 5)
                        : EmbeddedDatabase.thrownAway(folder, 5);
                Connection connection = owner(database.access());
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (text text)");
            statement.execute("insert into note values ('kept by the child')");
            System.out.println("written");
            Thread.currentThread().join();
        }
    }

    static Connection owner(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(
                access.jdbcUrl(),
                access.ownerUser().orElseThrow(),
                access.ownerPassword().orElseThrow());
    }

    static void asOwner(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = owner(database.access());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String askAsOwner(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = owner(database.access());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

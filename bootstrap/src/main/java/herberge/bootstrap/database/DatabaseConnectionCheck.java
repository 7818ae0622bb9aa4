package herberge.bootstrap.database;

import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Whether the application's role gets in, and into a PostgreSQL that is new enough, before anything is migrated. */
final class DatabaseConnectionCheck {

    private static final int OLDEST = 150_000;

    private static final String VERSION =
            "select current_setting('server_version_num')::int, current_setting('server_version')";

    private DatabaseConnectionCheck() {}

    /** The version of the PostgreSQL behind it, as it calls itself. */
    static String version(DataSource source, String setting) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(VERSION)) {
            row.next();
            requireSupported(row.getInt(1), row.getString(2));
            return row.getString(2);
        } catch (SQLException e) {
            throw new StartupException(
                    ExitCode.DATABASE,
                    "the database cannot be used (" + setting + "): " + DatabaseErrorMessages.words(e),
                    e);
        }
    }

    static void requireSupported(int number, String name) {
        if (number < OLDEST) {
            throw new StartupException(
                    ExitCode.DATABASE, "the database is PostgreSQL " + name + "; this server needs 15 or later");
        }
    }
}

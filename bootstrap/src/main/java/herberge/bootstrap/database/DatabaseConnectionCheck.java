package herberge.bootstrap.database;

import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Checks, before anything is migrated, that a role can log in and that PostgreSQL is new enough. */
final class DatabaseConnectionCheck {

    /** PostgreSQL 15, in the form of {@code server_version_num}. */
    private static final int OLDEST_SUPPORTED = 150_000;

    private static final String VERSION =
            "select current_setting('server_version_num')::int, current_setting('server_version')";

    private DatabaseConnectionCheck() {}

    /**
     * Connects and returns the version that PostgreSQL reports.
     *
     * @param setting the configuration key to name when the connection fails
     */
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
                    "the database cannot be used (" + setting + "): " + DatabaseErrorMessages.message(e),
                    e);
        }
    }

    static void requireSupported(int number, String name) {
        if (number < OLDEST_SUPPORTED) {
            throw new StartupException(
                    ExitCode.DATABASE, "the database is PostgreSQL " + name + "; this server needs 15 or later");
        }
    }
}

package herberge.adapter.postgres.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs statements whose text is known only when they run. */
final class Sql {

    /**
     * Removes limits that a role or a database may set, and fixes how values are written as text. With row security off,
     * a policy that hides rows is an error instead of a smaller backup.
     */
    private static final String SESSION = """
            set statement_timeout = 0;
            set idle_in_transaction_session_timeout = 0;
            set lock_timeout = '30s';
            set row_security = off;
            set synchronize_seqscans = off;
            set timezone = 'UTC';
            set intervalstyle = 'postgres';
            set bytea_output = 'hex';
            set extra_float_digits = 3;
            set search_path = public;
            select set_config('transaction_timeout', '0', false)
             where current_setting('transaction_timeout', true) is not null
            """;

    private Sql() {}

    static void prepareSession(Connection connection) throws SQLException {
        run(connection, SESSION);
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}

package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.bootstrap.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables rebuilt from the audit, row by row, starting empty. */
final class Replay {

    /** The columns that each audited table keeps out of the log, from the arguments of its trigger. */
    private static final String AUDITED = """
            select c.relname, rtrim(replace(encode(t.tgargs, 'escape'), '\\000', ','), ',')
              from pg_trigger t join pg_class c on c.oid = t.tgrelid
             where t.tgfoid = 'log_change'::regproc
            """;

    private static final String LOG = """
            select table_name, record_id, operation, (old - string_to_array('%1$s', ','))::text,
                   (new - string_to_array('%1$s', ',') - 'erasedRows'::text)::text
              from audit_log where table_name = '%2$s' order by id
            """;

    /** The system user and the first version of the settings come with the schema: no user created them. */
    private static final String TABLE = """
            select '%2$s', coalesce(to_jsonb(it) ->> 'number', to_jsonb(it) ->> 'id')::bigint, '', null,
                   (to_jsonb(it) - string_to_array('%1$s', ','))::text from %2$s it
             where not ('%2$s' = 'app_user' and to_jsonb(it) ->> 'id' in ('0', '-1'))
               and not ('%2$s' in ('reminder_settings', 'price_settings', 'company_settings') and to_jsonb(it) ->> 'version' = '1')
            """;

    private final Map<String, String> told = new TreeMap<>();
    private final Map<String, String> are = new TreeMap<>();
    private int rows;

    private Replay() {}

    static Replay of(DatabaseAccess access) {
        Replay replay = new Replay();
        try (Connection connection = DriverManager.getConnection(
                        access.jdbcUrl(),
                        access.ownerUser().orElseThrow(),
                        access.ownerPassword().orElseThrow());
                Statement statement = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false); // of one moment: the house may be planning reminders meanwhile
            statement.execute("set timezone = 'UTC'");
            for (Map.Entry<String, String> table : audited(statement).entrySet()) {
                replay.tell(statement, filled(LOG, table));
                replay.look(statement, filled(TABLE, table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit could not be replayed", e);
        }
        return replay;
    }

    private static String filled(String query, Map.Entry<String, String> table) {
        return query.replace("%1$s", table.getValue()).replace("%2$s", table.getKey());
    }

    private static Map<String, String> audited(Statement statement) throws SQLException {
        Map<String, String> tables = new LinkedHashMap<>();
        try (ResultSet found = statement.executeQuery(AUDITED)) {
            while (found.next()) {
                tables.put(found.getString(1), found.getString(2));
            }
        }
        return tables;
    }

    private void tell(Statement statement, String query) throws SQLException {
        try (ResultSet log = statement.executeQuery(query)) {
            while (log.next()) {
                rows++;
                apply(log.getString(1) + " " + log.getLong(2), log.getString(4), log.getString(5));
            }
        }
    }

    private void apply(String thing, @Nullable String before, @Nullable String after) {
        if (before != null && thing.contains("_settings ")) {
            told.putIfAbsent(thing, before);
        }
        assertThat(told.get(thing)).as("%s before row %d", thing, rows).isEqualTo(before);
        if (after == null) {
            told.remove(thing);
        } else {
            told.put(thing, after);
        }
    }

    private void look(Statement statement, String query) throws SQLException {
        try (ResultSet table = statement.executeQuery(query)) {
            while (table.next()) {
                are.put(table.getString(1) + " " + table.getLong(2), table.getString(5));
            }
        }
    }

    /** The number of audit rows that were read. */
    int rows() {
        return rows;
    }

    Map<String, String> told() {
        return told;
    }

    Map<String, String> are() {
        return are;
    }
}

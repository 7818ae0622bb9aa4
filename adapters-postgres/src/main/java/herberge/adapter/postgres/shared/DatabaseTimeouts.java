package herberge.adapter.postgres.shared;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The timeouts between the server and the database. The database's own limits also clean up after a server that
 * vanished without closing its connections: its locks last no longer than these limits.
 *
 * @param statement how long a statement may run
 * @param lock how long a statement waits for a lock of another transaction
 * @param idleInTransaction how long the database keeps a transaction without a statement
 */
public record DatabaseTimeouts(Duration statement, Duration lock, Duration idleInTransaction) {

    public static final DatabaseTimeouts DEFAULT =
            new DatabaseTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(10));

    /** The response to a cancelled statement must arrive before the driver gives up the connection. */
    private static final Duration RESPONSE_MARGIN = Duration.ofSeconds(2);

    /** A unit of work has several statements, and rarely two slow ones. */
    private static final int STATEMENTS = 3;

    /** Detects a peer whose host is gone 11 seconds after its last packet, in any state of the connection. */
    private static final List<String> KEEPALIVES = List.of(
            "tcp_keepalives_idle=5", "tcp_keepalives_interval=2", "tcp_keepalives_count=3", "tcp_user_timeout=10s");

    /**
     * Settings since version 17, some of which need support by the operating system. A database that does not know a
     * setting would reject it.
     */
    private static final String OPTIONAL_SETTINGS = """
            select set_config('transaction_timeout', '<limit>', false)
             where current_setting('transaction_timeout', true) is not null
            union all
            select set_config('client_connection_check_interval', '2s', false)
             where version() !~* 'windows|mingw|visual c|msvc'
            """;

    /** How long the driver waits for a response. */
    Duration response() {
        return statement.plus(RESPONSE_MARGIN);
    }

    Duration transaction() {
        return statement.multipliedBy(STATEMENTS);
    }

    /** The session settings as connection options, for any PostgreSQL from version 15. */
    String options() {
        List<String> limits = List.of(
                "timezone=UTC",
                "jit=off", // JIT compilation takes longer than any of our statements
                "statement_timeout=" + millis(statement),
                "lock_timeout=" + millis(lock),
                "idle_in_transaction_session_timeout=" + millis(idleInTransaction));
        return options(limits) + " " + options(KEEPALIVES);
    }

    /** SQL to run on a new connection for settings that some servers do not know. */
    String optionalSettings() {
        return OPTIONAL_SETTINGS.replace("<limit>", millis(transaction()));
    }

    /**
     * Connection properties for migrations and for {@code LISTEN}. A vanished peer is detected, but neither the
     * duration of statements nor the silence between them is limited.
     */
    public static Properties longConnectionProperties() {
        Properties properties = new Properties();
        properties.setProperty("options", options(KEEPALIVES) + " -c jit=off");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    private static String options(List<String> settings) {
        return settings.stream().map(setting -> "-c " + setting).collect(Collectors.joining(" "));
    }

    private static String millis(Duration duration) {
        return duration.toMillis() + "ms";
    }
}

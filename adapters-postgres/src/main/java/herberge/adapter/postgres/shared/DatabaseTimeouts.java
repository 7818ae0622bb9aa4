package herberge.adapter.postgres.shared;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * How long the server waits for the database, and the database for the server. The database's own limits end what a
 * server leaves behind that vanished without a word: its locks last no longer than these.
 *
 * @param statement         how long a statement may run
 * @param lock              how long a statement waits for a lock of another transaction
 * @param idleInTransaction how long the database keeps a transaction that asks for nothing
 */
public record DatabaseTimeouts(Duration statement, Duration lock, Duration idleInTransaction) {

    public static final DatabaseTimeouts DEFAULT =
            new DatabaseTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(10));

    /** The database's answer to a cancelled statement must arrive before the driver gives the connection up. */
    private static final Duration ANSWER = Duration.ofSeconds(2);

    /** A unit of work has several statements, and seldom two slow ones. */
    private static final int STATEMENTS = 3;

    /** A peer whose host is gone is noticed 11 seconds after its last sign of life, whatever the connection does. */
    private static final List<String> KEEPALIVES = List.of(
            "tcp_keepalives_idle=5", "tcp_keepalives_interval=2", "tcp_keepalives_count=3", "tcp_user_timeout=10s");

    /** These begin with version 17, and need a system that can tell; a database that knows them not refuses them. */
    private static final String WHERE_KNOWN = """
            select set_config('transaction_timeout', '<limit>', false)
             where current_setting('transaction_timeout', true) is not null
            union all
            select set_config('client_connection_check_interval', '2s', false)
             where version() !~* 'windows|mingw|visual c|msvc'
            """;

    /** How long the driver waits for an answer. */
    Duration answer() {
        return statement.plus(ANSWER);
    }

    Duration transaction() {
        return statement.multipliedBy(STATEMENTS);
    }

    /** The session's settings as the connection asks for them, for any PostgreSQL from 15 on. */
    String options() {
        List<String> limits = List.of(
                "timezone=UTC",
                "jit=off", // compiling takes longer than any of our statements
                "statement_timeout=" + millis(statement),
                "lock_timeout=" + millis(lock),
                "idle_in_transaction_session_timeout=" + millis(idleInTransaction));
        return options(limits) + " " + options(KEEPALIVES);
    }

    /** What is to be run on a new connection: the settings that some servers do not know. */
    String whereKnown() {
        return WHERE_KNOWN.replace("<limit>", millis(transaction()));
    }

    /**
     * For a connection that migrates or listens: a vanished peer is noticed, but nothing is said of how long statements
     * take, or how long it is silent between them.
     */
    public static Properties ofALongConnection() {
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

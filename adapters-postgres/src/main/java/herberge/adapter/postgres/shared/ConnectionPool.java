package herberge.adapter.postgres.shared;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The application role's connections. */
public final class ConnectionPool implements AutoCloseable {

    /** Where the database is and how many connections it gets. */
    public record Settings(
            String jdbcUrl,
            String user,
            String password,
            int atMost,
            int atLeast,
            Duration connectTimeout,
            Duration idleTimeout,
            DatabaseTimeouts timeouts) {

        /** With the time-outs of a server whose operator sets none. */
        public Settings(
                String jdbcUrl,
                String user,
                String password,
                int atMost,
                int atLeast,
                Duration connectTimeout,
                Duration idleTimeout) {
            this(jdbcUrl, user, password, atMost, atLeast, connectTimeout, idleTimeout, DatabaseTimeouts.DEFAULT);
        }

        /** Says nothing of the password. */
        @Override
        public String toString() {
            return "Settings[" + jdbcUrl + ", " + user + "]";
        }
    }

    /** In milliseconds: how long a connection that was not used for a moment may take to show that it lives. */
    private static final long MOST_VALIDATION = 2_000;

    /** As the library has it. */
    private static final long LEAST_VALIDATION = 250;

    private final Settings settings;
    private final HikariDataSource dataSource;

    /** Connects when the first connection is asked for. */
    public ConnectionPool(Settings settings) {
        this.settings = settings;
        HikariDataSource config = new HikariDataSource();
        config.setPoolName("herberge");
        config.setJdbcUrl(settings.jdbcUrl());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.atMost());
        config.setMinimumIdle(settings.atLeast());
        config.setConnectionTimeout(settings.connectTimeout().toMillis());
        config.setValidationTimeout(
                Math.max(LEAST_VALIDATION, Math.min(MOST_VALIDATION, config.getConnectionTimeout())));
        config.setIdleTimeout(settings.idleTimeout().toMillis());
        config.setInitializationFailTimeout(-1); // who needs the database at once asks for it; health tells the rest
        driverProperties(settings).forEach(config::addDataSourceProperty);
        config.setConnectionInitSql(settings.timeouts().whereKnown());
        this.dataSource = config;
    }

    private static Map<String, String> driverProperties(Settings settings) {
        return Map.of(
                "ApplicationName",
                "herberge",
                "tcpKeepAlive",
                "true",
                "connectTimeout",
                seconds(settings.connectTimeout()),
                "socketTimeout",
                seconds(settings.timeouts().answer()),
                "options",
                settings.timeouts().options(),
                "logServerErrorDetail",
                "false"); // it quotes rows, secrets and all
    }

    /** Whole ones, and none too few; as text, for the pool passes over numbers without a word. */
    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.plusMillis(999).toSeconds()));
    }

    /** For a connection beside the pool. */
    public Settings settings() {
        return settings;
    }

    public HikariDataSource dataSource() {
        return dataSource;
    }

    public Jdbi jdbi() {
        Jdbi jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true); // filters bind what their clauses use
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE); // logs quote no values
        return jdbi;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}

package herberge.adapter.postgres.shared;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Pools the database connections of the application role. */
public final class ConnectionPool implements AutoCloseable {

    /** The address of the database and the limits of the pool. */
    public record Settings(
            String jdbcUrl,
            String user,
            String password,
            int atMost,
            int atLeast,
            Duration connectTimeout,
            Duration idleTimeout,
            DatabaseTimeouts timeouts) {

        /** Uses the default timeouts. */
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

        /** Leaves out the password. */
        @Override
        public String toString() {
            return "Settings[" + jdbcUrl + ", " + user + "]";
        }
    }

    /** The longest time in milliseconds that an idle connection may take to prove that it is alive. */
    private static final long MAX_VALIDATION = 2_000;

    /** The minimum that the library accepts. */
    private static final long MIN_VALIDATION = 250;

    private final Settings settings;
    private final HikariDataSource dataSource;

    /** Opens no connection before the first is requested. */
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
        config.setValidationTimeout(Math.max(MIN_VALIDATION, Math.min(MAX_VALIDATION, config.getConnectionTimeout())));
        config.setIdleTimeout(settings.idleTimeout().toMillis());
        config.setInitializationFailTimeout(
                -1); // callers that need the database at start ask for it; health reports the rest
        driverProperties(settings).forEach(config::addDataSourceProperty);
        config.setConnectionInitSql(settings.timeouts().optionalSettings());
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
                seconds(settings.timeouts().response()),
                "options",
                settings.timeouts().options(),
                "logServerErrorDetail",
                "false"); // error details quote rows, including secrets
    }

    /** Rounds up to whole seconds, at least one. Returns text because the pool silently ignores numbers. */
    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.plusMillis(999).toSeconds()));
    }

    /** Returns the settings for connections outside the pool. */
    public Settings settings() {
        return settings;
    }

    public HikariDataSource dataSource() {
        return dataSource;
    }

    /** Logs statements that take at least that long. */
    public Jdbi jdbi(Duration slowStatement) {
        Jdbi jdbi = jdbi();
        jdbi.setSqlLogger(new SlowStatementLog(slowStatement));
        return jdbi;
    }

    public Jdbi jdbi() {
        Jdbi jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true); // filters bind only what their clauses use
        jdbi.getConfig(StatementExceptions.class)
                .setMessageRendering(MessageRendering.NONE); // logs must not quote values
        return jdbi;
    }

    /** The connections of a pool, and the threads that wait for one. */
    public record Usage(int active, int idle, int max, int waiting) {}

    /** Returns the present usage; no connection is open before the first is requested. */
    public Usage usage() {
        HikariPoolMXBean pool = dataSource.getHikariPoolMXBean();
        return pool == null
                ? new Usage(0, 0, settings.atMost(), 0)
                : new Usage(
                        pool.getActiveConnections(),
                        pool.getIdleConnections(),
                        settings.atMost(),
                        pool.getThreadsAwaitingConnection());
    }

    @Override
    public void close() {
        dataSource.close();
    }
}

package herberge.adapter.postgres.shared;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
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
            Duration idleTimeout) {

        /** Says nothing of the password. */
        @Override
        public String toString() {
            return "Settings[" + jdbcUrl + ", " + user + "]";
        }
    }

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
        config.setIdleTimeout(settings.idleTimeout().toMillis());
        config.setInitializationFailTimeout(-1); // who needs the database at once asks for it; health tells the rest
        config.addDataSourceProperty("ApplicationName", "herberge");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty(
                "connectTimeout", Math.max(1, settings.connectTimeout().toSeconds()));
        config.addDataSourceProperty("socketTimeout", 60);
        config.addDataSourceProperty("options", "-c statement_timeout=30s -c timezone=UTC");
        config.addDataSourceProperty("logServerErrorDetail", "false"); // it quotes rows, secrets and all
        this.dataSource = config;
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

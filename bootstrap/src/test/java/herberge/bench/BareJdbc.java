package herberge.bench;

import com.zaxxer.hikari.HikariDataSource;
import herberge.adapter.postgres.shared.ConnectionPool;
import herberge.bootstrap.database.DatabaseAccess;
import java.sql.Connection;
import java.time.Duration;

/** The floor below HTTP: the server's pool size and statements, and nothing else. */
final class BareJdbc implements Side, AutoCloseable {

    private final ConnectionPool pool;
    private final BareStatements statements;

    BareJdbc(DatabaseAccess access, String userId) {
        this.pool = pool(access);
        this.statements = new BareStatements(userId);
    }

    /** The server's default size. */
    static ConnectionPool pool(DatabaseAccess access) {
        return new ConnectionPool(new ConnectionPool.Settings(
                access.jdbcUrl(),
                access.appUser(),
                access.appPassword(),
                20,
                5,
                Duration.ofSeconds(5),
                Duration.ofSeconds(600)));
    }

    @Override
    public String name() {
        return "bare JDBC";
    }

    @Override
    public Client open() {
        HikariDataSource source = pool.dataSource();
        return new Client() {
            @Override
            public long ask(Ask ask) throws Exception {
                try (Connection connection = source.getConnection()) {
                    statements.run(connection, ask);
                }
                return 0;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {
        pool.close();
    }
}

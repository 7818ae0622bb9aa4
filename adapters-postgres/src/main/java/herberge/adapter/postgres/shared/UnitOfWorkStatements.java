package herberge.adapter.postgres.shared;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/**
 * Prepares the statements of a unit of work. The settings of the caller are sent together with the first statement
 * instead of in a round trip of their own, and again with the next statement after they changed.
 *
 * <p>A unit of work that only reads has no transaction: each of its statements is one by itself, together with its
 * settings, and so costs a single round trip. At the isolation level READ COMMITTED it reads the same as in one
 * transaction. Statements that fetch their rows bit by bit, or that need the settings of an earlier statement, begin a
 * transaction for the rest of the unit of work.
 */
final class UnitOfWorkStatements extends DefaultStatementBuilder {

    private static final String SEPARATOR = ";\n";

    private record Deferred(Pipeline.Sql sql, Map<String, ?> values) {}

    private final Handle handle;
    private CallerSettings settings;
    private boolean sent;
    private @Nullable Deferred deferred;

    UnitOfWorkStatements(Handle handle, CallerSettings settings) {
        this.handle = handle;
        this.settings = settings;
    }

    /** Returns the statements of the unit of work that the handle belongs to; empty without a caller. */
    private static @Nullable UnitOfWorkStatements of(Handle handle) {
        return handle.getStatementBuilder() instanceof UnitOfWorkStatements statements ? statements : null;
    }

    /** Prepares a statement on the handle's connection; sent with the settings of the caller, if there is a caller. */
    static PreparedStatement prepare(Handle handle, String sql) throws SQLException {
        UnitOfWorkStatements statements = of(handle);
        Connection connection = handle.getConnection();
        return statements == null ? connection.prepareStatement(sql) : statements.prepare(connection, sql);
    }

    /** Begins a transaction, if there is none: later statements need what an earlier one sets. */
    static void requireTransaction(Handle handle) {
        if (!handle.isInTransaction()) {
            handle.begin();
        }
    }

    String role() {
        return settings.role();
    }

    void switchRole(String role) {
        if (!role.equals(settings.role())) {
            settings = settings.withRole(role);
            sent = false;
        }
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        return prepare(connection, sql);
    }

    /** Executes the statement before the next one, or together with the commit if it is the last one. */
    void defer(Pipeline.Sql sql, Map<String, ?> values) {
        executeDeferred("");
        deferred = new Deferred(sql, values);
    }

    /** Commits if there is a transaction. With a deferred statement the driver knows then that it has committed. */
    void commit() {
        if (handle.isInTransaction()) {
            executeDeferred(SEPARATOR + "commit");
            handle.commit();
        }
    }

    /** Executes the deferred statement, which may fail, and takes all of the transaction back. */
    void rollBack() {
        executeDeferred("");
        handle.rollback();
    }

    private void executeDeferred(String end) {
        Deferred statement = deferred;
        if (statement == null) {
            return;
        }
        deferred = null;
        try (PreparedStatement prepared =
                prepare(handle.getConnection(), statement.sql().text() + end)) {
            statement.sql().bind(prepared, 1, statement.values());
            long start = System.nanoTime();
            prepared.execute();
            SlowStatementLog.executed(handle, statement.sql().text() + end, start);
        } catch (SQLException e) {
            throw new TransactionException("could not execute a deferred statement", e);
        }
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        executeDeferred("");
        if (sent) {
            return connection.prepareStatement(sql);
        }
        PreparedStatement both = connection.prepareStatement(CallerSettings.SET + SEPARATOR + sql);
        try {
            settings.bind(both);
        } catch (SQLException e) {
            both.close();
            throw e;
        }
        return (PreparedStatement) Proxy.newProxyInstance(
                PreparedStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new WithSettings(both));
    }

    /** A statement that follows the settings: its parameters come after theirs, and its result after theirs. */
    private final class WithSettings implements InvocationHandler {

        private final PreparedStatement both;

        WithSettings(PreparedStatement both) {
            this.both = both;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            return switch (method.getName()) {
                case "execute" -> execute(arguments);
                case "executeQuery" -> executeQuery(arguments);
                case "executeUpdate" -> executeUpdate(arguments);
                case "executeLargeUpdate" -> (long) executeUpdate(arguments);
                case "addBatch", "executeBatch", "executeLargeBatch" ->
                    throw new UnsupportedOperationException("a batch cannot be the first statement of a unit of work");
                case "setFetchSize" -> {
                    requireTransaction(handle); // without one, the driver would fetch all rows at once
                    yield delegate(method, arguments);
                }
                default -> delegate(method, isParameter(method) ? shifted(arguments) : arguments);
            };
        }

        private boolean isParameter(Method method) {
            return method.getParameterCount() >= 2
                    && method.getParameterTypes()[0] == int.class
                    && method.getName().startsWith("set");
        }

        private Object[] shifted(Object @Nullable [] arguments) {
            Object[] shifted = Objects.requireNonNull(arguments).clone();
            shifted[0] = (int) shifted[0] + CallerSettings.PARAMETERS;
            return shifted;
        }

        private @Nullable Object delegate(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(both, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private boolean execute(Object @Nullable [] arguments) throws SQLException {
            if (arguments != null && arguments.length > 0) {
                throw new SQLException("a prepared statement executes its own text only");
            }
            both.execute();
            sent = handle.isInTransaction();
            return both.getMoreResults();
        }

        private ResultSet executeQuery(Object @Nullable [] arguments) throws SQLException {
            if (!execute(arguments)) {
                throw new SQLException("the statement returned no rows");
            }
            return both.getResultSet();
        }

        private int executeUpdate(Object @Nullable [] arguments) throws SQLException {
            if (execute(arguments)) {
                throw new SQLException("the statement returned rows");
            }
            return both.getUpdateCount();
        }
    }
}

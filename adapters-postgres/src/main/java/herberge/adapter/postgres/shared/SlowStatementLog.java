package herberge.adapter.postgres.shared;

import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs statements that take long, also those that fail, with their text but without their values. Time spent waiting for
 * locks counts; reading the rows does not. Thread-safe.
 */
final class SlowStatementLog implements SqlLogger {

    private static final Logger LOG = LoggerFactory.getLogger(SlowStatementLog.class);
    private static final int LONGEST_TEXT = 500;

    private final Duration limit;

    /** @param limit the shortest time that is logged */
    SlowStatementLog(Duration limit) {
        this.limit = limit;
    }

    @Override
    public void logAfterExecution(StatementContext context) {
        log(context.getElapsedTime(ChronoUnit.NANOS), context.getRawSql());
    }

    @Override
    public void logException(StatementContext context, SQLException failure) {
        if (context.getExecutionMoment() != null && context.getExceptionMoment() != null) {
            log(context.getElapsedTime(ChronoUnit.NANOS), context.getRawSql());
        }
    }

    /** Logs a statement that Jdbi did not execute, if it took long. */
    static void executed(Handle handle, String sql, long startNanos) {
        if (handle.getConfig(SqlStatements.class).getSqlLogger() instanceof SlowStatementLog log) {
            log.log(System.nanoTime() - startNanos, sql);
        }
    }

    private void log(long nanos, String sql) {
        if (nanos >= limit.toNanos()) {
            String line = sql.strip().replaceAll("\\s+", " ");
            LOG.warn(
                    "Slow statement, {} ms: {}",
                    Duration.ofNanos(nanos).toMillis(),
                    line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + " …");
        }
    }
}

package herberge.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageFilterTest {

    private final LoggerContext context = new LoggerContext();
    private final OutageFilter filter = new OutageFilter();

    @ParameterizedTest
    @CsvSource({
        "com.github.kagkarlsson.scheduler.Executor, 08006, DENY",
        "com.github.kagkarlsson.scheduler.Executor, 57P01, DENY",
        "com.github.kagkarlsson.scheduler.Executor, 42P01, NEUTRAL",
        "com.github.kagkarlsson.scheduler.Executor,, NEUTRAL",
        "herberge.bootstrap.background.BackgroundJobs, 08006, NEUTRAL",
    })
    void dropsOnlyWhatTheJobLibrarySaysOfAnUnavailableDatabase(
            String logger, @Nullable String sqlState, FilterReply expected) {
        Throwable failure = sqlState == null ? null : new IllegalStateException(new SQLException("lost", sqlState));
        LoggingEvent event = new LoggingEvent(
                OutageFilterTest.class.getName(), context.getLogger(logger), Level.ERROR, "failed", failure, null);

        assertThat(filter.decide(event)).isEqualTo(expected);
    }
}

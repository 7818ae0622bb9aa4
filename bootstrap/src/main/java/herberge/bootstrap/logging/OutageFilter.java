package herberge.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import herberge.adapter.postgres.shared.SqlStates;

/**
 * Drops what the job library logs, trace and all, every few seconds while the database is away: the planning of jobs
 * says it once, and once that it works again.
 */
final class OutageFilter extends Filter<ILoggingEvent> {

    private static final String JOB_LIBRARY = "com.github.kagkarlsson.scheduler";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean outage = event.getLoggerName().startsWith(JOB_LIBRARY)
                && event.getThrowableProxy() instanceof ThrowableProxy proxy
                && SqlStates.unavailable(proxy.getThrowable()).isPresent();
        return outage ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}

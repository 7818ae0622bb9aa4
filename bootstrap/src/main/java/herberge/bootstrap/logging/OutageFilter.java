package herberge.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import herberge.adapter.postgres.shared.SqlStates;

/**
 * Drops events of the job library about an unavailable database, which it logs with a stack trace every few seconds: the
 * loop that plans jobs logs the outage once, and once that it has ended.
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

package herberge.bootstrap.system;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Keeps what is logged until it is closed; other threads can log while a test reads. */
final class LogRecorder implements AutoCloseable {

    private final Logger logger;
    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            events.add(event);
        }
    };

    private LogRecorder(Logger logger) {
        this.logger = logger;
    }

    /** Records everything that is logged. */
    static LogRecorder ofAll() {
        return of(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** Records what this logger logs, and those below it. */
    static LogRecorder of(String name) {
        LogRecorder recorder = new LogRecorder((Logger) LoggerFactory.getLogger(name));
        recorder.appender.start();
        recorder.logger.addAppender(recorder.appender);
        return recorder;
    }

    /** The events so far, oldest first. */
    List<ILoggingEvent> events() {
        return events;
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
    }
}

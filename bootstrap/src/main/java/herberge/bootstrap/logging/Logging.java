package herberge.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import herberge.bootstrap.config.Config.Log;
import herberge.bootstrap.config.Config.LogFormat;
import java.nio.charset.StandardCharsets;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.SubstituteLoggerFactory;

/** Sends logs to stderr at the configured level and in the configured format. */
public final class Logging {

    /** The MDC key under which the HTTP adapter keeps the id of the request being served. */
    public static final String REQUEST_ID = "requestId";

    private static final String OURS = "herberge";
    /** Replaces control characters: a line break in a message could fake a second event. */
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %-5level [%X{" + REQUEST_ID
            + ":--}] %logger{30} - %replace(%msg){'\\p{Cntrl}', ' '}%n%ex";

    private Logging() {}

    /** Applies the configuration to all later events. */
    public static void configure(Log log) {
        apply(context(), log);
    }

    /** Loads the logging libraries; {@link #configure} waits for that. */
    public static void load() {
        context();
    }

    /** While another thread makes SLF4J search for its provider, SLF4J returns a substitute: waits for the real factory. */
    private static synchronized LoggerContext context() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        while (factory instanceof SubstituteLoggerFactory) {
            Thread.onSpinWait();
            factory = LoggerFactory.getILoggerFactory();
        }
        return (LoggerContext) factory;
    }

    static void apply(LoggerContext context, Log log) {
        context.reset();
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setContext(context);
        stderr.setTarget("System.err");
        stderr.setEncoder(encoder(context, log.format()));
        stderr.addFilter(new OutageFilter());
        stderr.start();

        Level level = Level.toLevel(log.level().name());
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(libraries(level));
        root.addAppender(stderr);
        context.getLogger(OURS).setLevel(level);
    }

    /** Libraries log one level less than Herberge, so that its own events are not lost among theirs. */
    private static Level libraries(Level level) {
        return switch (level.toInt()) {
            case Level.TRACE_INT -> Level.DEBUG;
            case Level.DEBUG_INT -> Level.INFO;
            case Level.INFO_INT -> Level.WARN;
            default -> level;
        };
    }

    static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
        if (format == LogFormat.JSON) {
            JsonLineEncoder json = new JsonLineEncoder();
            json.setContext(context);
            json.start();
            return json;
        }
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setContext(context);
        text.setCharset(StandardCharsets.UTF_8);
        text.setPattern(PATTERN);
        text.start();
        return text;
    }
}

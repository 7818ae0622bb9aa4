package herberge.bootstrap.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import herberge.bootstrap.config.Config.Log;
import herberge.bootstrap.config.Config.LogFormat;
import herberge.bootstrap.config.Config.LogLevel;

/** Loaded by Logback as a service: sets defaults until the configuration is read, and prevents the search for XML files. */
public final class LogbackConfigurator extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Logging.apply(context, new Log(LogLevel.INFO, LogFormat.TEXT));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}

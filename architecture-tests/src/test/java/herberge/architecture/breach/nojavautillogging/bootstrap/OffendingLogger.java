package herberge.architecture.breach.nojavautillogging.bootstrap;

import java.util.logging.Logger;

final class OffendingLogger {
    private static final Logger LOG = Logger.getLogger("herberge");

    void log(String text) {
        LOG.info(text);
    }
}

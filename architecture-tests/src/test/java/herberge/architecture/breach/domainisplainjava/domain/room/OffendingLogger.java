package herberge.architecture.breach.domainisplainjava.domain.room;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class OffendingLogger {
    private static final Logger LOG = LoggerFactory.getLogger(OffendingLogger.class);

    void add(Room room) {
        LOG.info("added {}", room);
    }
}

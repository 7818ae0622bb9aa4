package herberge.adapter.postgres.shared;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the transaction of a unit of work that did not get to its end. */
final class Rollback {

    private static final Logger LOG = LoggerFactory.getLogger(Rollback.class);

    private Rollback() {}

    /** Does nothing where the transaction has ended. */
    static void ofWhatIsLeft(Handle handle) {
        if (!handle.isInTransaction()) {
            return;
        }
        try {
            handle.rollback();
        } catch (JdbiException e) {
            // The failure that led here is on its way; this connection is lost, and the pool will notice.
            LOG.debug("could not roll back", e);
        }
    }
}

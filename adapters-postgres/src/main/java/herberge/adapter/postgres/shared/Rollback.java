package herberge.adapter.postgres.shared;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rolls back transactions that failed. */
final class Rollback {

    private static final Logger LOG = LoggerFactory.getLogger(Rollback.class);

    private Rollback() {}

    /** Rolls back the transaction if it is still open. */
    static void rollBackIfOpen(Handle handle) {
        try {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
        } catch (JdbiException e) {
            // The original failure is already propagating; the connection is lost, and the pool will notice.
            LOG.debug("Rollback failed", e);
        }
    }
}

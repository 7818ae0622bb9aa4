package herberge.application.audit;

import herberge.application.port.AuditSeals.Head;
import herberge.application.shared.Caller;
import java.util.Optional;

/** Seals a batch of what was written lately, so that nobody can alter it unnoticed. */
@FunctionalInterface
public interface SealAudit {

    int BATCH = 500;

    Pass seal(Caller caller);

    /** How many rows were sealed, and where the chain ends. */
    record Pass(int rows, Optional<Head> head) {

        /** Whether there may be more. */
        public boolean full() {
            return rows == BATCH;
        }
    }
}

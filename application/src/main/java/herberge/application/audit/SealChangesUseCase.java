package herberge.application.audit;

import herberge.application.audit.AuditUseCases.SealChanges;
import herberge.application.audit.AuditUseCases.Sealing;

final class SealChangesUseCase implements SealChanges {

    /** Each batch is a commit, and other commits wait for its disk write: few large batches, of some thirty milliseconds. */
    private static final int BATCH = 1_000;

    private final Sealing sealing;

    SealChangesUseCase(Sealing sealing) {
        this.sealing = sealing;
    }

    /** In one statement: a server that crashed between two would keep all others from sealing. */
    @Override
    public boolean seal() {
        return sealing.transactions().runStatement(() -> sealing.seals().seal(BATCH)) > 0;
    }
}

package herberge.application.audit;

import herberge.application.audit.AuditUseCases.Sealing;

final class SealChangesUseCase implements SealChanges {

    /** Each is a commit of its own, and others' commits wait for its disk: few and large ones, of some thirty milliseconds. */
    private static final int BATCH = 1_000;

    private final Sealing sealing;

    SealChangesUseCase(Sealing sealing) {
        this.sealing = sealing;
    }

    /** In one statement: a server that vanished between two would keep all others from sealing. */
    @Override
    public boolean seal() {
        return sealing.transactions().runStatement(() -> sealing.seals().seal(BATCH)) > 0;
    }
}

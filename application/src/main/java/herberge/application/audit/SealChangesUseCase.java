package herberge.application.audit;

import herberge.application.audit.AuditUseCases.Sealing;
import herberge.application.shared.Caller;

final class SealChangesUseCase implements SealChanges {

    /** Each is a commit of its own, and others' commits wait for its disk: few and large ones, of some thirty milliseconds. */
    private static final int BATCH = 1_000;

    private final Sealing sealing;
    private final Caller system = Caller.system("seal-changes");

    SealChangesUseCase(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public boolean seal() {
        return sealing.transactions().required(system, () -> sealing.seals().seal(BATCH)) > 0;
    }
}

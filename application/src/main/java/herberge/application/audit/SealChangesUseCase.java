package herberge.application.audit;

import herberge.application.audit.AuditUseCases.Sealing;
import herberge.application.shared.Caller;

final class SealChangesUseCase implements SealChanges {

    private static final int BATCH = 200;

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

package herberge.application.audit;

import herberge.application.audit.AuditUseCases.Sealing;
import herberge.application.shared.Caller;

final class SealChangesUseCase implements SealChanges {

    /** So many that an erasure, which waits for the sealing that is under way, waits for milliseconds. */
    private static final int BATCH = 200;

    private final Sealing sealing;
    private final Caller system = Caller.system("seal-changes");

    SealChangesUseCase(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public void seal() {
        int sealed;
        do {
            sealed = sealing.transactions()
                    .required(system, () -> sealing.seals().seal(BATCH));
        } while (sealed > 0);
    }
}

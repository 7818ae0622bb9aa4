package herberge.application.audit;

import herberge.application.port.AuditSeals;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;

final class SealAuditUseCase implements SealAudit {

    private final Transactions transactions;
    private final AuditSeals seals;

    SealAuditUseCase(Transactions transactions, AuditSeals seals) {
        this.transactions = transactions;
        this.seals = seals;
    }

    @Override
    public Pass seal(Caller caller) {
        caller.requireAdmin();
        return transactions.required(caller, () -> new Pass(seals.seal(BATCH), seals.head()));
    }
}

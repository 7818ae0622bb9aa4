package herberge.application.audit;

import herberge.application.audit.AuditUseCases.ReadAuditHead;
import herberge.application.port.AuditSeals;
import herberge.application.port.AuditSeals.Head;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import java.util.Optional;

final class ReadAuditHeadUseCase implements ReadAuditHead {

    private final Transactions transactions;
    private final AuditSeals seals;

    ReadAuditHeadUseCase(Transactions transactions, AuditSeals seals) {
        this.transactions = transactions;
        this.seals = seals;
    }

    @Override
    public Optional<Head> read(Caller caller) {
        caller.requireAdmin();
        return transactions.read(caller, seals::head);
    }
}

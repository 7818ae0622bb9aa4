package herberge.application.payer;

import herberge.application.payer.PayerUseCases.RemovePayer;
import herberge.application.port.Payers;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.payer.PayerId;

final class RemovePayerUseCase implements RemovePayer {

    private final ChangeExecutor changes;
    private final Payers payers;

    RemovePayerUseCase(ChangeExecutor changes, Payers payers) {
        this.changes = changes;
        this.payers = payers;
    }

    @Override
    public ChangeResult<PayerView> remove(Caller caller, PayerId id, ChangeRequest<?> request) {
        return changes.remove(caller, PayerUseCases.target(payers, id), request, (payer, faults) -> {
            faults.refuseIfAny();
            PayerUseCases.requireUnused(payers, id);
            payers.remove(id);
            return PayerView.of(payer);
        });
    }
}

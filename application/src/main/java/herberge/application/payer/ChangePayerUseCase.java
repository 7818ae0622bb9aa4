package herberge.application.payer;

import herberge.application.payer.PayerUseCases.ChangePayer;
import herberge.application.port.Payers;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.payer.Payer;
import herberge.domain.payer.PayerDetails;
import herberge.domain.payer.PayerId;
import java.time.Clock;
import java.time.Instant;

final class ChangePayerUseCase implements ChangePayer {

    private final ChangeExecutor changes;
    private final Payers payers;
    private final Clock clock;

    ChangePayerUseCase(ChangeExecutor changes, Payers payers, Clock clock) {
        this.changes = changes;
        this.payers = payers;
        this.clock = clock;
    }

    @Override
    public ChangeResult<PayerView> change(Caller caller, PayerId id, ChangeRequest<PayerDetails> request) {
        Instant now = clock.instant();
        return changes.change(caller, PayerUseCases.target(payers, id), request, (payer, faults) -> {
            PayerDetails details = request.appliedTo(payer.details());
            details.check(faults);
            faults.refuseIfAny();
            if (details.equals(payer.details())) {
                return PayerView.of(payer);
            }
            Payer changed = payer.changeTo(details, caller.userId(), now);
            payers.save(changed);
            return PayerView.of(changed);
        });
    }
}

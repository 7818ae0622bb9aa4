package herberge.application.payer;

import herberge.application.payer.PayerUseCases.AddPayer;
import herberge.application.port.Payers;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.payer.PayerDetails;
import herberge.domain.shared.Authorship;
import java.time.Clock;
import java.time.Instant;

final class AddPayerUseCase implements AddPayer {

    private final ChangeExecutor changes;
    private final Payers payers;
    private final Clock clock;

    AddPayerUseCase(ChangeExecutor changes, Payers payers, Clock clock) {
        this.changes = changes;
        this.payers = payers;
        this.clock = clock;
    }

    @Override
    public ChangeResult<PayerView> add(Caller caller, ChangeRequest<PayerDetails> request) {
        Instant now = clock.instant();
        return changes.create(caller, EntityKind.PAYER, request, faults -> {
            PayerDetails details = request.appliedTo(PayerDetails.BLANK);
            details.check(faults);
            faults.refuseIfAny();
            return PayerView.of(payers.add(details, Authorship.of(caller.userId(), now)));
        });
    }
}

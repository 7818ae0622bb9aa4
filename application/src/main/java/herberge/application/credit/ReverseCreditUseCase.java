package herberge.application.credit;

import herberge.application.credit.CreditUseCases.ReverseCredit;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.credit.Credit;
import herberge.domain.credit.CreditId;
import java.time.Clock;
import java.time.Instant;

final class ReverseCreditUseCase implements ReverseCredit {

    private final ChangeExecutor changes;
    private final CreditLedger ledger;
    private final Clock clock;

    ReverseCreditUseCase(ChangeExecutor changes, CreditLedger ledger, Clock clock) {
        this.changes = changes;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public ChangeResult<CreditView> reverse(Caller caller, CreditId id, ChangeRequest<?> request) {
        Instant now = clock.instant();
        return changes.command(
                caller, request, () -> ledger.lock(ledger.find(id).entry().guest()), (guest, faults) -> {
                    faults.refuseIfAny();
                    Credit credit =
                            ledger.find(id); // read again: reversed at most once, because the guest is locked now
                    Credit reversal = ledger.reverse(credit, caller.userId(), now);
                    return ChangeResult.of(Outcome.CREATED, EntityKind.CREDIT, CreditView.of(reversal));
                });
    }
}

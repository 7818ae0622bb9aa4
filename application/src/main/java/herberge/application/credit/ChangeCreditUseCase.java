package herberge.application.credit;

import herberge.application.credit.CreditUseCases.ChangeCredit;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.credit.Credit;
import herberge.domain.credit.CreditDraft;
import herberge.domain.credit.CreditEntry;
import herberge.domain.guest.GuestId;
import java.time.Clock;
import java.time.Instant;

final class ChangeCreditUseCase implements ChangeCredit {

    private final ChangeExecutor changes;
    private final CreditLedger ledger;
    private final Clock clock;

    ChangeCreditUseCase(ChangeExecutor changes, CreditLedger ledger, Clock clock) {
        this.changes = changes;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public ChangeResult<CreditView> change(Caller caller, GuestId id, ChangeRequest<CreditDraft> request) {
        Instant now = clock.instant(); // outside: a repeated unit of work must not see another time
        return changes.command(caller, request, () -> ledger.lock(id), (guest, faults) -> {
            CreditDraft draft = request.appliedTo(CreditDraft.BLANK);
            draft.check(faults);
            faults.refuseIfAny();
            Credit credit = ledger.record(CreditEntry.of(draft, guest.id()), caller.userId(), now);
            return ChangeResult.of(Outcome.CREATED, EntityKind.CREDIT, CreditView.of(credit));
        });
    }
}

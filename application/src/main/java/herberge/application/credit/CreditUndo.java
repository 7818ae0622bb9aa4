package herberge.application.credit;

import herberge.application.shared.Caller;
import herberge.application.shared.EntityView;
import herberge.application.shared.LedgerUndo;
import herberge.domain.credit.Credit;
import herberge.domain.credit.CreditId;
import java.time.Instant;
import java.util.Optional;

/** Undo of items of credit. */
record CreditUndo(CreditLedger ledger) implements LedgerUndo<Credit> {

    @Override
    public boolean lockedAfterBookings() {
        return false;
    }

    /** Locks the guest, which keeps others from reversing the item. It is read afterwards, with its reversal. */
    @Override
    public Optional<Credit> lock(long id) {
        CreditId item = new CreditId(id);
        return ledger.credits().find(item).flatMap(credit -> {
            ledger.lock(credit.entry().guest());
            return ledger.credits().find(item);
        });
    }

    @Override
    public EntityView view(Credit credit) {
        return CreditView.of(credit);
    }

    @Override
    public Optional<Credit> after(long entry) {
        return ledger.credits().findAfter(entry);
    }

    @Override
    public void takeBack(Credit entry, Caller caller, Instant now) {
        ledger.undo(entry, caller.userId(), now);
    }
}

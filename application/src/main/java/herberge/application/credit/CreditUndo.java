package herberge.application.credit;

import herberge.application.shared.Caller;
import herberge.application.shared.DependentUpdates;
import herberge.application.shared.EntityView;
import herberge.application.shared.Undo;
import herberge.domain.credit.Credit;
import herberge.domain.credit.CreditId;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Undo of items of credit: an item stays, and another one takes it back. They are only created, so that nothing else can be undone. */
record CreditUndo(CreditLedger ledger) implements Undo<Credit> {

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
    public Optional<Credit> before(long entry) {
        return Optional.empty();
    }

    @Override
    public Optional<Credit> after(long entry) {
        return ledger.credits().findAfter(entry);
    }

    @Override
    public Credit revert(ThreeWayMerge<Credit> change, Caller caller, Instant now) {
        throw neverChanged();
    }

    @Override
    public Credit recreate(Credit former, Version last, Caller caller, Instant now) {
        throw neverChanged();
    }

    @Override
    public void requirePossible(Credit wanted, @Nullable Credit present, LocalDate today, Set<Long> disregard) {
        throw neverChanged();
    }

    @Override
    public void save(Credit reverted, Set<Long> together) {
        throw neverChanged();
    }

    @Override
    public void restore(Credit recreated) {
        throw neverChanged();
    }

    @Override
    public void remove(Credit present) {
        throw neverChanged();
    }

    @Override
    public boolean undoCreation(Credit created, Caller caller, Instant now) {
        ledger.undo(created, caller.userId(), now);
        return false;
    }

    @Override
    public List<String> lostFields(boolean deleted, List<String> fields) {
        return List.of();
    }

    @Override
    public DependentUpdates dependents() {
        return DependentUpdates.NONE;
    }

    private static IllegalStateException neverChanged() {
        return new IllegalStateException("items of credit are neither changed nor removed");
    }
}

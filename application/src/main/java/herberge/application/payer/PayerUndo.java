package herberge.application.payer;

import herberge.application.port.Payers;
import herberge.application.shared.Caller;
import herberge.application.shared.DependentUpdates;
import herberge.application.shared.EntityView;
import herberge.application.shared.Undo;
import herberge.domain.payer.Payer;
import herberge.domain.payer.PayerId;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Undo of payers. */
record PayerUndo(Payers payers) implements Undo<Payer> {

    @Override
    public boolean lockedAfterBookings() {
        return false;
    }

    @Override
    public Optional<Payer> lock(long id) {
        return payers.lock(new PayerId(id));
    }

    @Override
    public EntityView view(Payer payer) {
        return PayerView.of(payer);
    }

    @Override
    public Optional<Payer> before(long entry) {
        return payers.findBefore(entry);
    }

    @Override
    public Optional<Payer> after(long entry) {
        return payers.findAfter(entry);
    }

    @Override
    public Payer revert(ThreeWayMerge<Payer> change, Caller caller, Instant now) {
        return change.present().revert(change, caller.userId(), now);
    }

    @Override
    public Payer recreate(Payer former, Version last, Caller caller, Instant now) {
        return former.restore(last, caller.userId(), now);
    }

    @Override
    public void requirePossible(Payer wanted, @Nullable Payer present, LocalDate today, Set<Long> disregard) {}

    @Override
    public void save(Payer reverted, Set<Long> together) {
        payers.save(reverted);
    }

    @Override
    public void restore(Payer recreated) {
        payers.restore(recreated);
    }

    @Override
    public void remove(Payer present) {
        PayerUseCases.requireUnused(payers, present.id());
        payers.remove(present.id());
    }

    @Override
    public List<String> lostFields(boolean deleted, List<String> fields) {
        return List.of();
    }

    @Override
    public DependentUpdates dependents() {
        return DependentUpdates.NONE;
    }
}

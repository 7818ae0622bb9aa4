package herberge.application.payment;

import herberge.application.shared.Caller;
import herberge.application.shared.DependentUpdates;
import herberge.application.shared.EntityView;
import herberge.application.shared.Undo;
import herberge.domain.payment.Payment;
import herberge.domain.payment.PaymentId;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Undo of payments: a payment stays, and another one takes it back. The change of its booking, such as the sum of its
 * payments, is a step of the same undo. Payments are only created, so that nothing else can be undone.
 */
record PaymentUndo(PaymentLedger ledger) implements Undo<Payment> {

    @Override
    public boolean lockedAfterBookings() {
        return true;
    }

    /** The lock of its booking keeps others from reversing it. */
    @Override
    public Optional<Payment> lock(long id) {
        return ledger.payments().find(new PaymentId(id));
    }

    @Override
    public EntityView view(Payment payment) {
        return PaymentView.of(payment);
    }

    @Override
    public Optional<Payment> before(long entry) {
        return Optional.empty();
    }

    @Override
    public Optional<Payment> after(long entry) {
        return ledger.payments().findAfter(entry);
    }

    @Override
    public Payment revert(ThreeWayMerge<Payment> change, Caller caller, Instant now) {
        throw neverChanged();
    }

    @Override
    public Payment recreate(Payment former, Version last, Caller caller, Instant now) {
        throw neverChanged();
    }

    @Override
    public void requirePossible(Payment wanted, @Nullable Payment present, LocalDate today, Set<Long> disregard) {
        throw neverChanged();
    }

    @Override
    public void save(Payment reverted, Set<Long> together) {
        throw neverChanged();
    }

    @Override
    public void restore(Payment recreated) {
        throw neverChanged();
    }

    @Override
    public void remove(Payment present) {
        throw neverChanged();
    }

    @Override
    public boolean undoCreation(Payment created, Caller caller, Instant now) {
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
        return new IllegalStateException("payments are neither changed nor removed");
    }
}

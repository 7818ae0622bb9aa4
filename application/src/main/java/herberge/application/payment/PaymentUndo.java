package herberge.application.payment;

import herberge.application.shared.Caller;
import herberge.application.shared.EntityView;
import herberge.application.shared.LedgerUndo;
import herberge.domain.payment.Payment;
import herberge.domain.payment.PaymentId;
import java.time.Instant;
import java.util.Optional;

/**
 * Undo of payments. The change of the booking of a payment, such as the sum of its payments, is a step of the same undo.
 */
record PaymentUndo(PaymentLedger ledger) implements LedgerUndo<Payment> {

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
    public Optional<Payment> after(long entry) {
        return ledger.payments().findAfter(entry);
    }

    @Override
    public void takeBack(Payment entry, Caller caller, Instant now) {
        ledger.undo(entry, caller.userId(), now);
    }
}

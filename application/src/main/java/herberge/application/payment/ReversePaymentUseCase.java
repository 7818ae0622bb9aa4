package herberge.application.payment;

import herberge.application.payment.PaymentUseCases.ReversePayment;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.payment.Payment;
import herberge.domain.payment.PaymentId;
import herberge.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;

final class ReversePaymentUseCase implements ReversePayment {

    private final ChangeExecutor changes;
    private final PaymentLedger ledger;
    private final Clock clock;

    ReversePaymentUseCase(ChangeExecutor changes, PaymentLedger ledger, Clock clock) {
        this.changes = changes;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public ChangeResult<PaymentView> reverse(Caller caller, PaymentId id, ChangeRequest<?> request) {
        Instant now = clock.instant();
        return changes.command(caller, request, () -> lock(id), (booking, faults) -> {
            faults.refuseIfAny();
            Payment payment = find(id); // read again: reversed at most once, because the booking is locked now
            Payment reversal = ledger.reverse(booking, payment, caller.userId(), now);
            return ChangeResult.of(Outcome.CREATED, EntityKind.PAYMENT, PaymentView.of(reversal));
        });
    }

    private Booking lock(PaymentId id) {
        return ledger.lock(find(id).entry().booking());
    }

    private Payment find(PaymentId id) {
        return ledger.payments()
                .find(id)
                .orElseThrow(() -> Refusal.because(new Refusal.NotFound(EntityKind.PAYMENT.code(), id.value())));
    }
}

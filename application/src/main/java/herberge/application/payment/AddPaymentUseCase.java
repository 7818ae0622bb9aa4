package herberge.application.payment;

import herberge.application.payment.PaymentUseCases.AddPayment;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.BookingId;
import herberge.domain.payment.Payment;
import herberge.domain.payment.PaymentDraft;
import herberge.domain.payment.PaymentEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

final class AddPaymentUseCase implements AddPayment {

    private final ChangeExecutor changes;
    private final PaymentLedger ledger;
    private final Clock clock;

    AddPaymentUseCase(ChangeExecutor changes, PaymentLedger ledger, Clock clock) {
        this.changes = changes;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public ChangeResult<PaymentView> add(Caller caller, BookingId id, ChangeRequest<PaymentDraft> request) {
        Instant now = clock.instant(); // outside: a repeated unit of work must not see another time
        return changes.command(caller, request, () -> ledger.lock(id), (booking, faults) -> {
            PaymentDraft draft = request.appliedTo(PaymentDraft.BLANK);
            draft.check(booking, LocalDate.ofInstant(now, clock.getZone()), faults);
            faults.refuseIfAny();
            Payment payment = ledger.record(booking, PaymentEntry.of(draft, booking.id()), caller.userId(), now);
            return ChangeResult.of(Outcome.CREATED, EntityKind.PAYMENT, PaymentView.of(payment));
        });
    }
}

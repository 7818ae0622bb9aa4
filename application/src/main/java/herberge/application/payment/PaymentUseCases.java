package herberge.application.payment;

import herberge.application.port.EventLog;
import herberge.application.port.Payments;
import herberge.application.port.Transactions;
import herberge.application.read.EntityReader;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.BookingId;
import herberge.domain.payment.PaymentDraft;
import herberge.domain.payment.PaymentId;
import java.time.Clock;
import java.util.function.Supplier;

/** The capabilities of the feature, for driving adapters: what can be done with payments. Built once, by bootstrap. */
public record PaymentUseCases(
        ListPayments listPayments, ReadPayment readPayment, AddPayment addPayment, ReversePayment reversePayment) {

    /**
     * Lists the payments for the stay of a booking, in the order in which they were recorded. The page is asked for only if
     * the booking exists for the caller.
     */
    @FunctionalInterface
    public interface ListPayments {
        Page<PaymentView> list(Caller caller, BookingId booking, Supplier<PageRequest> page);
    }

    /** Shows one payment. */
    @FunctionalInterface
    public interface ReadPayment {
        PaymentView read(Caller caller, PaymentId id);
    }

    /** Records a payment for the stay of a booking. */
    @FunctionalInterface
    public interface AddPayment {
        ChangeResult<PaymentView> add(Caller caller, BookingId booking, ChangeRequest<PaymentDraft> request);
    }

    /** Records a payment that takes another one back; answers with it. */
    @FunctionalInterface
    public interface ReversePayment {
        ChangeResult<PaymentView> reverse(Caller caller, PaymentId id, ChangeRequest<?> request);
    }

    /**
     * What the use cases read and write.
     *
     * @param ledger writes bookings through the store that makes prices
     */
    public record Stores(PaymentLedger ledger, EventLog events) {}

    public static PaymentUseCases of(Transactions transactions, Stores stores, ChangeExecutor changes, Clock clock) {
        EntityReader reader = new EntityReader(transactions, stores.events());
        PaymentLedger ledger = stores.ledger();
        Payments payments = ledger.payments();
        return new PaymentUseCases(
                (caller, booking, page) -> reader.list(
                        caller,
                        () -> payments.list(ledger.find(booking).id(), page.get())
                                .map(PaymentView::of)),
                (caller, id) -> reader.read(
                        caller,
                        EntityKind.PAYMENT,
                        id.value(),
                        () -> payments.find(id).map(PaymentView::of)),
                new AddPaymentUseCase(changes, ledger, clock),
                new ReversePaymentUseCase(changes, ledger, clock));
    }
}

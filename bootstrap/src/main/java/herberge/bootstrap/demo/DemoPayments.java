package herberge.bootstrap.demo;

import herberge.application.booking.BookingView;
import herberge.application.payment.PaymentUseCases;
import herberge.application.payment.PaymentView;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.domain.booking.BookingId;
import herberge.domain.payment.PaymentDraft;
import herberge.domain.payment.PaymentId;
import herberge.domain.payment.PaymentMethod;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds payments to the demo: in full and in part, with one that is reversed. */
record DemoPayments(PaymentUseCases payments, LocalDate today) {

    private static final long DEPOSIT = 5_000;

    /** Adds payments for a stay that is over. */
    void settle(Caller caller, BookingView booking, int count) {
        Long open = booking.pricing().openCents();
        if (open == null || open <= DEPOSIT) {
            return;
        }
        BookingId id = new BookingId(Objects.requireNonNull(booking.id()));
        switch (count % 4) {
            case 0 -> pay(caller, id, open, PaymentMethod.TRANSFER, null);
            case 1 -> {
                pay(caller, id, DEPOSIT, PaymentMethod.CARD, null);
                pay(caller, id, open - DEPOSIT, PaymentMethod.CASH, "Bon " + count);
            }
            case 2 -> reverse(caller, pay(caller, id, DEPOSIT, PaymentMethod.TRANSFER, "falsche Buchung"));
            default -> {}
        }
    }

    /** Adds a deposit for a stay to come. */
    void deposit(Caller caller, BookingView booking) {
        Long open = booking.pricing().openCents();
        if (open != null && open > DEPOSIT) {
            pay(
                    caller,
                    new BookingId(Objects.requireNonNull(booking.id())),
                    DEPOSIT,
                    PaymentMethod.TRANSFER,
                    "Anzahlung");
        }
    }

    private PaymentView pay(
            Caller caller, BookingId booking, long cents, PaymentMethod method, @Nullable String reference) {
        PaymentDraft draft = new PaymentDraft(cents, method, today, reference);
        return payments.addPayment()
                .add(caller, booking, ChangeRequest.to(draft))
                .view();
    }

    private void reverse(Caller caller, PaymentView payment) {
        PaymentId id = new PaymentId(Objects.requireNonNull(payment.id()));
        payments.reversePayment().reverse(caller, id, ChangeRequest.command(null));
    }
}

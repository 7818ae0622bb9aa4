package herberge.domain.payment;

import static java.util.Objects.requireNonNull;

import herberge.domain.booking.BookingId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a payment. It is never changed: a wrong payment is reversed by another one.
 *
 * @param booking     the first booking of the stay for which it was paid
 * @param amountCents negative if it was paid back, or if it reverses a payment
 * @param reverses    the payment that it takes back
 * @param byPaidAt    whether it was recorded by setting {@code paidAt} of the booking
 */
public record PaymentEntry(
        BookingId booking,
        long amountCents,
        PaymentMethod method,
        LocalDate paidOn,
        @Nullable String reference,
        @Nullable PaymentId reverses,
        boolean byPaidAt) {

    public PaymentEntry {
        if (amountCents == 0) {
            throw new IllegalArgumentException("a payment has an amount");
        }
    }

    /** Returns the payment of a draft in which {@link PaymentDraft#check} found no fault. */
    public static PaymentEntry of(PaymentDraft draft, BookingId booking) {
        return new PaymentEntry(
                booking,
                requireNonNull(draft.amountCents()),
                requireNonNull(draft.method()),
                requireNonNull(draft.paidOn()),
                draft.reference(),
                null,
                false);
    }

    /** Returns the transfer that setting {@code paidAt} of a booking records. */
    public static PaymentEntry byPaidAt(BookingId booking, long openCents, LocalDate paidOn) {
        return new PaymentEntry(booking, openCents, PaymentMethod.TRANSFER, paidOn, null, null, true);
    }
}

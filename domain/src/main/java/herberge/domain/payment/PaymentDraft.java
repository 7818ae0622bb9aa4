package herberge.domain.payment;

import herberge.domain.booking.Balance;
import herberge.domain.booking.Booking;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment as a request gives it. It may be incomplete or invalid; {@link #check} finds what is wrong.
 *
 * @param amountCents negative if it was paid back
 * @param reference   the number of the receipt, or what else identifies the payment
 */
public record PaymentDraft(
        @Nullable Long amountCents,
        @Nullable PaymentMethod method,
        @Nullable LocalDate paidOn,
        @Nullable String reference) {

    /** The draft of a payment about which nothing is known yet. */
    public static final PaymentDraft BLANK = new PaymentDraft(null, null, null, null);

    private static final Field AMOUNT = Field.of("amountCents");

    /** As much as a booking can cost. */
    private static final long MAX_AMOUNT = 1_000_000_000;

    private static final int MAX_REFERENCE = 200;

    /**
     * Adds what is wrong with this draft.
     *
     * @param booking for which it is paid; the first one of its stay
     */
    public void check(Booking booking, LocalDate today, Faults faults) {
        faults.checkRange(AMOUNT, amountCents, -MAX_AMOUNT, MAX_AMOUNT);
        if (amountCents != null && !faults.hasFaultAt(AMOUNT)) {
            checkAmount(amountCents, booking.balance(), faults);
        }
        faults.checkGiven(Field.of("method"), method);
        faults.checkGiven(Field.of("paidOn"), paidOn);
        if (paidOn != null && paidOn.isAfter(today)) {
            faults.addOnce(Field.of("paidOn"), PaymentViolation.Plain.IN_FUTURE);
        }
        if (method == PaymentMethod.CASH) {
            faults.checkText(Field.of("reference"), reference, MAX_REFERENCE);
        } else {
            faults.checkOptionalText(Field.of("reference"), reference, MAX_REFERENCE);
        }
    }

    private static void checkAmount(long cents, Balance balance, Faults faults) {
        if (cents == 0) {
            faults.addOnce(AMOUNT, PaymentViolation.Plain.ZERO);
        } else if (cents > 0 && !balance.isCharged()) {
            faults.addOnce(AMOUNT, PaymentViolation.Plain.NOTHING_CHARGED);
        } else {
            checkFits(cents, balance, faults);
        }
    }

    /** No more is paid than is open, and no more paid back than was paid. */
    static void checkFits(long cents, Balance balance, Faults faults) {
        Long open = balance.openCents();
        if (cents < 0 && -cents > balance.paidCents()) {
            faults.addOnce(AMOUNT, new PaymentViolation.MoreThanPaid(balance.paidCents()));
        } else if (cents > 0 && open != null && cents > open) {
            faults.addOnce(AMOUNT, new PaymentViolation.MoreThanOpen(Math.max(0, open)));
        }
    }
}

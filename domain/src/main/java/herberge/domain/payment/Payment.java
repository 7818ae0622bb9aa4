package herberge.domain.payment;

import herberge.domain.booking.Balance;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recorded payment.
 *
 * @param reversedBy the payment that takes it back, if any
 */
public record Payment(
        PaymentId id, PaymentEntry entry, @Nullable PaymentId reversedBy, Authorship authorship) {

    /**
     * Adds what keeps this payment from being reversed. What was paid back in error is due again whatever is open, but a
     * payment that was reversed by mistake may have been recorded again since.
     */
    public void checkReversal(Balance balance, Faults faults) {
        if (entry.amountCents() > 0 || entry.reverses() != null) {
            PaymentDraft.checkFits(-entry.amountCents(), balance, faults);
        }
    }

    /** Returns what takes this payment back. */
    public PaymentEntry reversal(LocalDate today) {
        return new PaymentEntry(
                entry.booking(), -entry.amountCents(), entry.method(), today, entry.reference(), id, entry.byPaidAt());
    }
}

package herberge.domain.payment;

import herberge.domain.shared.Authorship;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recorded payment.
 *
 * @param reversedBy the payment that takes it back, if any
 */
public record Payment(
        PaymentId id, PaymentEntry entry, @Nullable PaymentId reversedBy, Authorship authorship) {

    /** Returns what takes this payment back. */
    public PaymentEntry reversal(LocalDate today) {
        return new PaymentEntry(
                entry.booking(), -entry.amountCents(), entry.method(), today, entry.reference(), id, entry.byPaidAt());
    }
}

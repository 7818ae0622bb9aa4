package herberge.domain.movein;

import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.price.Pricing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it comes in, before it has an id.
 *
 * @param reason  why it is cancelled, if the move-in cancelled it
 * @param payment null if it is not paid, or costs nothing
 */
public record MappedBooking(
        BookingTerms terms,
        BookingStatus status,
        @Nullable String reason,
        @Nullable LegacyPayment payment,
        Instant createdAt,
        Instant updatedAt) {

    /** The same with a price. */
    public MappedBooking withPricing(Pricing pricing) {
        return new MappedBooking(terms.withPricing(pricing), status, reason, payment, createdAt, updatedAt);
    }

    public long paidCents() {
        return payment == null ? 0 : payment.cents();
    }
}

package herberge.domain.movein;

import herberge.domain.price.Percent;
import org.jspecify.annotations.Nullable;

/**
 * A service or discount that was entered for a booking.
 *
 * @param name    null if it has none
 * @param cents   the amount; 0 for a percentage
 * @param percent null for an amount
 * @param ofTotal whether the percentage is one of everything, or of the nights only
 * @param service a service adds to the price, a discount takes off
 */
public record LegacyCharge(
        @Nullable String name, long cents, @Nullable Percent percent, boolean ofTotal, boolean service) {

    /** The amount, positive also for a discount. */
    long amount(long nightsCents, long totalCents) {
        return percent == null ? cents : percent.of(ofTotal ? totalCents : nightsCents);
    }
}

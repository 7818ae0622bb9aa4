package herberge.domain.booking;

import herberge.domain.price.Price;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.ThreeWayMerge;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a booking costs, and what is paid. A cancelled booking and one whose guest did not come owe nothing: what was paid for
 * them is owed to the guest.
 *
 * @param owedCents null if the booking has no price, so that no payment is taken for it
 */
public record Balance(@Nullable Long owedCents, long paidCents) {

    public static Balance of(Booking booking) {
        Price price = booking.terms().pricing().price();
        if (price == null) {
            return new Balance(null, booking.paidCents());
        }
        return new Balance(booking.status().holdsRoom() ? price.totalCents() : 0, booking.paidCents());
    }

    /** Whether two states of a booking cost the same, and owe the same. */
    public static boolean isSameCharge(Booking before, Booking after) {
        return Objects.equals(
                        before.terms().pricing().price(),
                        after.terms().pricing().price())
                && Objects.equals(of(before).owedCents(), of(after).owedCents());
    }

    /** What is still to be paid; negative if it is owed to the guest, and null without a price. */
    public @Nullable Long openCents() {
        return owedCents == null ? null : owedCents - paidCents;
    }

    /** Whether something is to be paid for the booking, so that its payments decide whether it is settled. */
    public boolean isCharged() {
        return owedCents != null && owedCents > 0;
    }

    /** Whether the booking is charged and nothing is open any more. */
    public boolean isSettled() {
        Long owed = owedCents;
        return owed != null && owed > 0 && paidCents >= owed;
    }

    /**
     * When nothing was open any more; null while something is. A booking that is not charged keeps what was noted by hand.
     */
    @Nullable
    Instant paidAt(Booking booking) {
        Instant noted = booking.terms().remarks().paidAt();
        if (!isCharged()) {
            return noted;
        }
        if (!isSettled()) {
            return null;
        }
        return noted == null ? booking.authorship().updatedAt() : noted;
    }

    /** Returns the sum of payments after a change is reverted: those that it added are reversed, and others stay. */
    static long revertPaid(ThreeWayMerge<Booking> change, long paidCents) {
        long paid = paidCents - change.after().paidCents() + change.before().paidCents();
        if (paid < 0) {
            Faults faults = new Faults();
            faults.add(Field.of("paidCents"), BookingViolation.Plain.PAID_BACK);
            throw faults.refusal();
        }
        return paid;
    }
}

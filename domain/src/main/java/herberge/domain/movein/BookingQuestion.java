package herberge.domain.movein;

import herberge.domain.shared.StayPeriod;
import org.jspecify.annotations.Nullable;

/** What a person must decide about a booking. */
public sealed interface BookingQuestion extends Question {

    /** The booking comes in as cancelled, because another occupancy keeps the room. */
    record Overlap(Keeper keeper, Cancelled cancelled) implements BookingQuestion {
        @Override
        public String kind() {
            return "overlap";
        }
    }

    /**
     * The occupancy that keeps the room.
     *
     * @param number the reservation number of the booking; null for a block of the room
     */
    record Keeper(@Nullable String number, StayPeriod nights) {}

    /** The booking that does not, with the values of its row. */
    record Cancelled(
            @Nullable String number,
            @Nullable String checkIn,
            @Nullable String checkOut) {}

    /** The total is not the sum of its parts; in cents. */
    record MoneyMismatch(long total, long parts) implements BookingQuestion {
        @Override
        public String kind() {
            return "money-mismatch";
        }
    }

    /** The party has more persons than the room takes. */
    record OverCapacity(int persons, int capacity) implements BookingQuestion {
        @Override
        public String kind() {
            return "over-capacity";
        }
    }

    /** Some persons of the party have no name. */
    record UnnamedCompanions(int unnamed, int persons) implements BookingQuestion {
        @Override
        public String kind() {
            return "unnamed-companions";
        }
    }
}

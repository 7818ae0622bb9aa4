package herberge.domain.room;

import herberge.domain.shared.Violation;

/** What is wrong with a value of a room block. */
public sealed interface RoomBlockViolation extends Violation {

    /** Violations without arguments. */
    enum Plain implements RoomBlockViolation {
        NOT_AFTER_FROM;

        @Override
        public String code() {
            return "not-after-from";
        }
    }

    /** A block has more than {@code max} nights. */
    record TooManyNights(long max) implements RoomBlockViolation {
        @Override
        public String code() {
            return "out-of-range";
        }
    }
}

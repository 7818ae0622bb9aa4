package herberge.domain.booking;

import herberge.domain.shared.Violation;
import java.time.LocalDate;

/** What is wrong with a value of a booking. */
public sealed interface BookingViolation extends Violation {

    /** Violations without arguments. */
    enum Plain implements BookingViolation {
        NOT_AFTER_CHECK_IN("not-after-check-in"),

        /** The party consists of the guest and the companions. */
        MORE_COMPANIONS_THAN_PARTY("too-long"),

        /** A booking does not exchange rooms with itself. */
        SAME_BOOKING("same-booking"),
        SAME_ROOM("same-room"),

        /** From today on, no night belongs to both bookings. */
        NO_COMMON_NIGHT("no-common-night"),

        /** The stay is over before that night. */
        AFTER_STAY("after-stay"),

        /** The server was to choose a room, and none is left that is free and large enough. */
        NO_FREE_ROOM("no-free-room"),

        /** The stay goes on in another room on that day, or comes from one. */
        CHANGE_OF_ROOM("continued"),

        /** The price of a stay in several rooms belongs to its first booking. */
        PRICED_WITH_FIRST("priced-with-first"),

        /** The price is settled by payments that were not recorded by setting this field. */
        SETTLED_BY_PAYMENTS("settled-by-payments"),

        /** More was paid back since than would remain paid. */
        PAID_BACK("paid-back");

        private final String code;

        Plain(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** A stay has more than {@code max} nights. */
    record TooManyNights(long max) implements BookingViolation {
        @Override
        public String code() {
            return "too-many-nights";
        }
    }

    /** A stay that is reopened ends from {@code first} to {@code last}. */
    record EndOutOfRange(LocalDate first, LocalDate last) implements BookingViolation {
        @Override
        public String code() {
            return "outside-stay";
        }
    }

    /** The room takes at most {@code capacity} persons. */
    record AboveCapacity(int capacity) implements BookingViolation {
        @Override
        public String code() {
            return "above-capacity";
        }
    }
}

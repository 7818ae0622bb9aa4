package herberge.domain.payment;

import herberge.domain.shared.Violation;

/** What is wrong with a value of a payment. */
public sealed interface PaymentViolation extends Violation {

    /** Violations without arguments. */
    enum Plain implements PaymentViolation {
        ZERO("zero"),

        /** The booking costs nothing, or its price is not known. */
        NOTHING_CHARGED("nothing-charged"),

        /** Money that is not there yet is no payment. */
        IN_FUTURE("in-future");

        private final String code;

        Plain(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Less is open for the booking. */
    record MoreThanOpen(long openCents) implements PaymentViolation {
        @Override
        public String code() {
            return "more-than-open";
        }
    }

    /** Less was paid for the booking. */
    record MoreThanPaid(long paidCents) implements PaymentViolation {
        @Override
        public String code() {
            return "more-than-paid";
        }
    }
}

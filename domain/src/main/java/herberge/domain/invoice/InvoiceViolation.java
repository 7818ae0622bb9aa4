package herberge.domain.invoice;

import herberge.domain.shared.Violation;
import java.time.LocalDate;

/** What is wrong with a value of a request for an invoice. */
public sealed interface InvoiceViolation extends Violation {

    /** Violations without arguments. */
    enum Plain implements InvoiceViolation {
        IN_FUTURE("in-future"),

        /** It is due before it is issued. */
        DUE_BEFORE_ISSUE("due-before-issue"),

        /** The price has no such line. */
        UNKNOWN_LINE("unknown-line"),

        /** A line is named twice. */
        DUPLICATE("duplicate"),

        /** The value belongs to another kind of invoice. */
        NOT_OF_KIND("not-of-kind"),

        /** The booking names no payer, or the bookings of a group do not all name the same one. */
        NO_PAYER("no-payer"),

        /** Advances stand, which a final invoice takes off. */
        ADVANCES_STAND("advances-stand"),

        /** An advance stands that was issued for other bookings too, and is taken off together with them. */
        ADVANCE_OF_GROUP("advance-of-group"),

        /** The booking is not one of the group. */
        NOT_OF_GROUP("not-of-group"),

        /** The bookings have more lines than an invoice may have. */
        TOO_MANY_LINES("too-many-lines");

        private final String code;

        Plain(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** The newest invoice was issued on a later day. */
    record BeforeNewest(LocalDate newest) implements InvoiceViolation {
        @Override
        public String code() {
            return "before-newest";
        }
    }

    /** Less is left to be invoiced. */
    record MoreThanLeft(long leftCents) implements InvoiceViolation {
        @Override
        public String code() {
            return "more-than-left";
        }
    }
}

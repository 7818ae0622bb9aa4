package herberge.domain.price;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Violation;
import org.jspecify.annotations.Nullable;

/** What is wrong with a value of a price, or of the settings of prices. */
public sealed interface PriceViolation extends Violation {

    /** Violations without arguments. */
    enum Plain implements PriceViolation {
        NOT_A_DAY_OF_YEAR("invalid-day"),
        NOT_A_CODE("invalid-code"),

        /** There is no VAT rate of that code. */
        UNKNOWN_CODE("unknown-code"),

        /** A VAT code is divided among codes that have a rate of their own. */
        DIVIDED_TWICE("divided-twice"),

        /** The percentages of a division do not sum to 100. */
        NOT_WHOLE("not-whole"),

        /** Two entries are valid from the same day. */
        DUPLICATE("duplicate"),

        /** Code {@code none} stands for everything without VAT. */
        WITHOUT_NONE("without-none"),

        /** The value belongs to another kind of extra, reduction or rate. */
        NOT_OF_KIND("not-of-kind"),

        /** A reason is given, but no agreed total. */
        WITHOUT_TOTAL("without-total"),

        /** Children are younger than adults. */
        NOT_BELOW_ADULT("not-below-adult");

        private final String code;

        Plain(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Checks that exactly one of percentage and amount is given, as the kind demands. */
    static void checkOneOf(
            Field field,
            boolean percentage,
            @Nullable Percent percent,
            String amountName,
            @Nullable Long amount,
            Faults faults) {
        Field percentField = field.part("percent");
        Field amountField = field.part(amountName);
        faults.checkGiven(percentage ? percentField : amountField, percentage ? percent : amount);
        if ((percentage ? amount : percent) != null) {
            faults.addOnce(percentage ? amountField : percentField, Plain.NOT_OF_KIND);
        }
    }
}

package herberge.domain.price;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that makes a stay cheaper. It may be incomplete or invalid; {@link #check} finds what is wrong.
 *
 * @param percent     null for a fixed reduction
 * @param amountCents null for a percentage
 * @param base        what the percentage is taken of; without meaning for a fixed reduction
 * @param discountId  the discount of the house whose values these are; null for any other reduction
 */
public record Reduction(
        @Nullable String name,
        @Nullable Kind kind,
        @Nullable Percent percent,
        @Nullable Long amountCents,
        PercentBase base,
        @Nullable Long discountId) {

    public static final int MAX_REDUCTIONS = 20;

    private static final long MAX_CENTS = 100_000_000;

    /** A reduction that is no discount of the house. */
    public Reduction(
            @Nullable String name,
            @Nullable Kind kind,
            @Nullable Percent percent,
            @Nullable Long amountCents,
            PercentBase base) {
        this(name, kind, percent, amountCents, base, null);
    }

    /** How the amount of a reduction is determined. */
    public enum Kind {
        PERCENT("percent"),
        FIXED("fixed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }
    }

    /**
     * Checks the reduction.
     *
     * @param field where its values are in the request
     */
    public void check(Field field, Faults faults) {
        if (discountId != null && kind == null) {
            return; // without values, because there is no such discount, which is a fault already
        }
        faults.checkText(field.part("name"), name, 100);
        faults.checkGiven(field.part("kind"), kind);
        if (kind != null) {
            PriceViolation.checkOneOf(field, kind == Kind.PERCENT, percent, "amountCents", amountCents, faults);
        }
        if (amountCents != null) {
            faults.checkRange(field.part("amountCents"), amountCents, 1, MAX_CENTS);
        }
    }
}

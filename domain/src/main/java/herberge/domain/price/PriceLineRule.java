package herberge.domain.price;

import java.util.Optional;
import java.util.stream.Stream;

/** The rule that made a line of a price, and the kind of the line. */
public enum PriceLineRule {
    LOW_SEASON("low-season", Kind.OVERNIGHT),
    HIGH_SEASON("high-season", Kind.OVERNIGHT),
    FINAL_CLEANING("final-cleaning", Kind.CLEANING),
    EXTRA_PER_STAY("extra-per-stay", Kind.EXTRA),
    EXTRA_PER_NIGHT("extra-per-night", Kind.EXTRA),
    EXTRA_PER_PERSON("extra-per-person", Kind.EXTRA),
    EXTRA_PER_PERSON_NIGHT("extra-per-person-night", Kind.EXTRA),
    EXTRA_PERCENT_OF_OVERNIGHT("extra-percent-of-overnight", Kind.EXTRA),
    EXTRA_PERCENT_OF_TOTAL("extra-percent-of-total", Kind.EXTRA),
    MEMBER_PERCENT_OF_OVERNIGHT("member-percent-of-overnight", Kind.MEMBER_DISCOUNT),
    MEMBER_PERCENT_OF_TOTAL("member-percent-of-total", Kind.MEMBER_DISCOUNT),
    REDUCTION_PERCENT_OF_OVERNIGHT("reduction-percent-of-overnight", Kind.REDUCTION),
    REDUCTION_PERCENT_OF_TOTAL("reduction-percent-of-total", Kind.REDUCTION),
    REDUCTION_FIXED("reduction-fixed", Kind.REDUCTION),
    AGREED_TOTAL("agreed-total", Kind.AGREED),
    TOURIST_TAX_ADULTS("tourist-tax-adults", Kind.TOURIST_TAX),
    TOURIST_TAX_CHILDREN("tourist-tax-children", Kind.TOURIST_TAX),
    IMPORTED_OVERNIGHT("imported-overnight", Kind.OVERNIGHT),
    IMPORTED_CLEANING("imported-cleaning", Kind.CLEANING),
    IMPORTED_EXTRA("imported-extra", Kind.EXTRA),
    IMPORTED_MEMBER_DISCOUNT("imported-member-discount", Kind.MEMBER_DISCOUNT),
    IMPORTED_REDUCTION("imported-reduction", Kind.REDUCTION),

    /** Services whose sum another program stored without saying which they were. */
    IMPORTED_SERVICES("imported-services", Kind.ADJUSTMENT),

    /** What the total of another program differs by from its own parts. */
    IMPORTED_DIFFERENCE("imported-difference", Kind.ADJUSTMENT);

    /** What a line is about. */
    public enum Kind {
        OVERNIGHT("overnight"),
        CLEANING("cleaning"),
        EXTRA("extra"),
        MEMBER_DISCOUNT("member-discount"),
        REDUCTION("reduction"),
        AGREED("agreed"),
        TOURIST_TAX("tourist-tax"),

        /** Only in prices that another program made. */
        ADJUSTMENT("adjustment");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final String code;
    private final Kind kind;

    PriceLineRule(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether another program computed the line. */
    public boolean isImported() {
        return code.startsWith("imported-");
    }

    public static Optional<PriceLineRule> of(String code) {
        return Stream.of(values()).filter(rule -> rule.code.equals(code)).findFirst();
    }

    static PriceLineRule of(ExtraKind kind) {
        return switch (kind) {
            case PER_STAY -> EXTRA_PER_STAY;
            case PER_NIGHT -> EXTRA_PER_NIGHT;
            case PER_PERSON -> EXTRA_PER_PERSON;
            case PER_PERSON_NIGHT -> EXTRA_PER_PERSON_NIGHT;
            case PERCENT_OF_OVERNIGHT -> EXTRA_PERCENT_OF_OVERNIGHT;
            case PERCENT_OF_TOTAL -> EXTRA_PERCENT_OF_TOTAL;
        };
    }
}

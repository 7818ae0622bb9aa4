package herberge.domain.price;

import java.util.Arrays;
import java.util.Optional;

/** What the price of an extra is multiplied by, or what its percentage is taken of. */
public enum ExtraKind {
    PER_STAY("per-stay", false, false),
    PER_NIGHT("per-night", false, true),
    PER_PERSON("per-person", true, false),
    PER_PERSON_NIGHT("per-person-night", true, true),
    PERCENT_OF_OVERNIGHT("percent-of-overnight", false, false),

    /** A percentage of overnight, cleaning and all extras of the other kinds. */
    PERCENT_OF_TOTAL("percent-of-total", false, false);

    private final String code;
    private final boolean perPerson;
    private final boolean perNight;

    ExtraKind(String code, boolean perPerson, boolean perNight) {
        this.code = code;
        this.perPerson = perPerson;
        this.perNight = perNight;
    }

    public String code() {
        return code;
    }

    public boolean isPercent() {
        return this == PERCENT_OF_OVERNIGHT || this == PERCENT_OF_TOTAL;
    }

    boolean isPerPerson() {
        return perPerson;
    }

    boolean isPerNight() {
        return perNight;
    }

    public static Optional<ExtraKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}

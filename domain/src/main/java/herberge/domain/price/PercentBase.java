package herberge.domain.price;

import java.util.Arrays;
import java.util.Optional;

/** What a percentage of a discount or reduction is taken of. */
public enum PercentBase {
    OVERNIGHT("overnight"),

    /** Overnight, cleaning and extras. */
    TOTAL("total");

    private final String code;

    PercentBase(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<PercentBase> of(String code) {
        return Arrays.stream(values()).filter(base -> base.code.equals(code)).findFirst();
    }
}

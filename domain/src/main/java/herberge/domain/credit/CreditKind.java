package herberge.domain.credit;

import java.util.Arrays;
import java.util.Optional;

/** Why the credit of a guest changed. */
public enum CreditKind {
    ADDED("added"),

    /** Paid out to the guest. */
    REFUND("refund"),

    /** Forfeited. */
    EXPIRED("expired");

    private final String code;

    CreditKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<CreditKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}

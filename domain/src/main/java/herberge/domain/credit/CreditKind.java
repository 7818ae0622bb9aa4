package herberge.domain.credit;

import java.util.Arrays;
import java.util.Optional;

/** Why the credit of a guest changed. */
public enum CreditKind {
    ADDED("added"),

    /** Paid out to the guest. */
    REFUND("refund"),

    /** Forfeited. */
    EXPIRED("expired"),

    /** Two guests were merged, and one has it now instead of the other. */
    MOVED("moved");

    private final String code;

    CreditKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Returns the kind with this code if users record it: credit moves by a merge only. */
    public static Optional<CreditKind> recordedByHand(String code) {
        return of(code).filter(kind -> kind != MOVED);
    }

    public static Optional<CreditKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}

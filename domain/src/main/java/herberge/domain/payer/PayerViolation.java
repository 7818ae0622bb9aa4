package herberge.domain.payer;

import herberge.domain.shared.Violation;

/** What is wrong with a value of a payer. */
public enum PayerViolation implements Violation {
    NOT_A_LEITWEG_ID;

    @Override
    public String code() {
        return "invalid-leitweg-id";
    }
}

package herberge.domain.credit;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import org.jspecify.annotations.Nullable;

/** A change of a guest's credit as a request gives it. It may be incomplete or invalid; {@link #check} finds what is wrong. */
public record CreditDraft(
        @Nullable Long amountCents,
        @Nullable CreditKind kind,
        @Nullable String reason) {

    /** The draft of a change about which nothing is known yet. */
    public static final CreditDraft BLANK = new CreditDraft(null, null, null);

    /** As much as a payment can have. */
    private static final long MAX_AMOUNT = 1_000_000_000;

    private static final int MAX_REASON = 200;

    public void check(Faults faults) {
        faults.checkRange(Field.of("amountCents"), amountCents, 1, MAX_AMOUNT);
        faults.checkGiven(Field.of("kind"), kind);
        faults.checkOptionalText(Field.of("reason"), reason, MAX_REASON);
    }
}

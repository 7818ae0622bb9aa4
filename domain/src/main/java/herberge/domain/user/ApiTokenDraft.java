package herberge.domain.user;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.ValueViolation;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The data of an API token as a request gives it. It may be incomplete or invalid; {@link #check} finds what is wrong.
 */
public record ApiTokenDraft(
        @Nullable String name,
        @Nullable TokenScope scope,
        @Nullable Instant expiresAt) {

    public static final ApiTokenDraft BLANK = new ApiTokenDraft(null, null, null);

    private static final Duration LONGEST = Duration.ofDays(2 * 366);

    public void check(Instant now, Faults faults) {
        faults.checkText(Field.of("name"), name, 100);
        faults.checkGiven(Field.of("scope"), scope);
        if (expiresAt == null) {
            faults.addOnce(Field.of("expiresAt"), ValueViolation.REQUIRED);
        } else if (!expiresAt.isAfter(now)) {
            faults.addOnce(Field.of("expiresAt"), UserViolation.Plain.NOT_IN_FUTURE);
        } else if (expiresAt.isAfter(now.plus(LONGEST))) {
            faults.addOnce(Field.of("expiresAt"), UserViolation.Plain.TOO_FAR_AHEAD);
        }
    }
}

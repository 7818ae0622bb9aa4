package herberge.domain.user;

import herberge.domain.shared.Faults;
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
        faults.checkText("/name", name, 100);
        if (scope == null) {
            faults.addOnce("/scope", Faults.REQUIRED, "must be given");
        }
        if (expiresAt == null) {
            faults.addOnce("/expiresAt", Faults.REQUIRED, "must be given");
        } else if (!expiresAt.isAfter(now)) {
            faults.addOnce("/expiresAt", Faults.INVALID, "must be in the future");
        } else if (expiresAt.isAfter(now.plus(LONGEST))) {
            faults.addOnce("/expiresAt", Faults.INVALID, "must be within two years");
        }
    }
}

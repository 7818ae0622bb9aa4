package herberge.domain.user;

import herberge.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A machine's way in on behalf of a user: it has a name, an end, and may do no more than its scope.
 *
 * @param lastUsedAt to the half minute
 */
public record ApiToken(
        ApiTokenId id,
        UserId user,
        String name,
        TokenScope scope,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        boolean ended) {

    public boolean isOpen(Instant now) {
        return !ended && now.isBefore(expiresAt);
    }
}

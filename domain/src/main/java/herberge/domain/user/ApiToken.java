package herberge.domain.user;

import herberge.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets a program act on behalf of a user. It has a name, an expiry date and a scope that limits what it may do.
 *
 * @param lastUsedAt accurate to half a minute
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

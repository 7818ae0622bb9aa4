package herberge.domain.user;

import herberge.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One login of one user on one client. A session expires if it is not refreshed for some time; once ended it cannot be
 * used again.
 *
 * @param device     what the client calls itself
 * @param address    the address from which it was last used
 * @param lastUsedAt when it was last refreshed
 * @param end        why it was ended before it expired; null if it was not
 */
public record Session(
        SessionId id,
        UserId user,
        String device,
        String address,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        @Nullable SessionEnd end) {

    public boolean isOpen(Instant now) {
        return end == null && now.isBefore(expiresAt);
    }
}

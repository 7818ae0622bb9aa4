package herberge.domain.user;

import herberge.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One login of one user at one desk. It lasts as long as it is used now and then, and ends for good.
 *
 * @param device     what the client calls itself
 * @param address    where it last came from
 * @param lastUsedAt when it was last refreshed
 * @param end        why it ended before its time; null while it has not
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

package herberge.application.port;

import herberge.domain.shared.UserId;
import herberge.domain.user.Session;
import herberge.domain.user.SessionEnd;
import herberge.domain.user.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is logged in where. Of refresh tokens only digests are kept. */
public interface Sessions {

    /** So long a stolen refresh token is still told from one that never was. */
    Duration KEPT_AFTER_END = Duration.ofDays(30);

    /**
     * Somebody comes in.
     *
     * @param lineage what all refresh tokens of the session are marked with; it lets nobody in
     */
    record Opening(
            UserId user, String device, String address, String lineage, String digest, Instant at, Instant expiresAt) {}

    /** A session and what its refresh tokens are known by. */
    record Kept(
            Session session,
            String lineage,
            String digest,
            @Nullable Former former) {}

    /** The token that was replaced last, and the seed that its successor was made with. */
    record Former(String digest, String seed, Instant rotatedAt) {}

    Session add(Opening opening);

    Optional<Session> find(SessionId id);

    /** Finds it and keeps others from changing it until the unit of work ends. */
    Optional<Kept> lock(SessionId id);

    /** Puts another token in the place of the present one, which becomes the former. */
    void rotate(SessionId id, String digest, Former former, String address, Instant expiresAt);

    /** Ends it; does nothing where it has ended already. */
    void end(SessionId id, SessionEnd why, Instant at);

    /** Ends all of a user's but one. */
    void endAll(UserId user, @Nullable SessionId except, SessionEnd why, Instant at);

    /** Those of a user that have not ended, newest first. */
    List<Session> listOpen(UserId user, Instant now);

    /**
     * Forgets at most so many of those that ended or expired more than {@link #KEPT_AFTER_END} ago, and says how many.
     * That they were, the audit keeps.
     */
    int forget(Instant now, int atMost);
}

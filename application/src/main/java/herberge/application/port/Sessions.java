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

/** Stores login sessions. Stores only digests of refresh tokens. */
public interface Sessions {

    /** How long an ended session is kept, so that a stolen refresh token is still recognized. */
    Duration KEPT_AFTER_END = Duration.ofDays(30);

    /**
     * The data of a new session.
     *
     * @param lineage marks all refresh tokens of the session; does not authenticate by itself
     */
    record NewSession(
            UserId user, String device, String address, String lineage, String digest, Instant at, Instant expiresAt) {}

    /** A session and the digests that identify its refresh tokens. */
    record StoredSession(
            Session session,
            String lineage,
            String digest,
            @Nullable Former former) {}

    /** The refresh token that was replaced last, and the seed of which its successor was made. */
    record Former(String digest, String seed, Instant rotatedAt) {}

    Session add(NewSession newSession);

    Optional<Session> find(SessionId id);

    /** Finds the session and prevents others from changing it until the unit of work ends. */
    Optional<StoredSession> lock(SessionId id);

    /** Replaces the present refresh token, which becomes the former one. */
    void rotate(SessionId id, String digest, Former former, String address, Instant expiresAt);

    /** Ends the session; does nothing if it has ended already. */
    void end(SessionId id, SessionEnd why, Instant at);

    /** Ends all sessions of a user except one. */
    void endAll(UserId user, @Nullable SessionId except, SessionEnd why, Instant at);

    int MAX_LISTED = 500;

    /** Lists the sessions of a user that have not ended, newest first, at most {@link #MAX_LISTED}. */
    List<Session> listOpen(UserId user, Instant now);

    /**
     * Deletes at most {@code atMost} sessions that ended or expired more than {@link #KEPT_AFTER_END} ago, and returns
     * how many. The audit still contains that they existed.
     */
    int forget(Instant now, int atMost);
}

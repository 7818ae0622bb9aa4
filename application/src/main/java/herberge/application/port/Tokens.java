package herberge.application.port;

import herberge.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** Signs who somebody is, so that the next request need not prove it again. */
public interface Tokens {

    Issued issue(UserId user, Instant now);

    /** Whose valid token this is; empty for every other text. */
    Optional<Verified> verify(String token, Instant now);

    /** A token and the end of its life. */
    record Issued(String token, Instant expiresAt) {}

    /** What a valid token says. */
    record Verified(UserId user, Instant expiresAt) {}
}

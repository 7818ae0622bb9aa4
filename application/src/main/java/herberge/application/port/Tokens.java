package herberge.application.port;

import herberge.application.port.SigningKeys.SigningKey;
import herberge.domain.shared.UserId;
import herberge.domain.user.SessionId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Signs who somebody is and in which session, so that the next request need not prove it again. */
public interface Tokens {

    Issued issue(UserId user, SessionId session, SigningKey key, Instant now);

    /** What a valid token says; empty for every other text. The key is asked for by the name the token gives. */
    Optional<Verified> verify(String token, Function<String, Optional<SigningKey>> keys, Instant now);

    /** A token and the end of its life. */
    record Issued(String token, Instant expiresAt) {}

    /** What a valid token says. */
    record Verified(UserId user, SessionId session, Instant expiresAt) {}
}

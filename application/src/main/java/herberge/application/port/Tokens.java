package herberge.application.port;

import herberge.application.port.SigningKeys.SigningKey;
import herberge.domain.shared.UserId;
import herberge.domain.user.SessionId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Issues signed tokens that identify a user and a session, so that the next request needs no password. */
public interface Tokens {

    Issued issue(UserId user, SessionId session, SigningKey key, Instant now);

    /**
     * Returns the content of a valid token; empty for any other text. {@code keys} finds the key by the id in the
     * token.
     */
    Optional<Verified> verify(String token, Function<String, Optional<SigningKey>> keys, Instant now);

    /** A token and its expiry time. */
    record Issued(String token, Instant expiresAt) {}

    /** The content of a valid token. */
    record Verified(UserId user, SessionId session, Instant expiresAt) {}
}

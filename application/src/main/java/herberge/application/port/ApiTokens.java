package herberge.application.port;

import herberge.domain.shared.UserId;
import herberge.domain.user.ApiToken;
import herberge.domain.user.ApiTokenId;
import herberge.domain.user.TokenScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores API tokens. Stores only digests of their secrets. */
public interface ApiTokens {

    /** The data of a new token. */
    record NewToken(UserId user, String name, TokenScope scope, String digest, Instant at, Instant expiresAt) {}

    /** A token and the digest of its secret. */
    record StoredToken(ApiToken token, String digest) {}

    ApiToken add(NewToken newToken);

    Optional<StoredToken> find(ApiTokenId id);

    /** Records that the token was used. */
    void recordUse(ApiTokenId id, Instant at);

    /** Ends the token; does nothing if it has ended already. */
    void end(ApiTokenId id, Instant at);

    int MAX_LISTED = 500;

    /**
     * Lists a user's tokens that have not been ended, newest first, including expired ones, at most
     * {@link #MAX_LISTED}.
     */
    List<ApiToken> list(UserId user);
}

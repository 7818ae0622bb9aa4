package herberge.application.port;

import herberge.domain.shared.UserId;
import herberge.domain.user.ApiToken;
import herberge.domain.user.ApiTokenId;
import herberge.domain.user.TokenScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ways in for machines. Of the secrets only digests are kept. */
public interface ApiTokens {

    /** What a token is made of. */
    record Making(UserId user, String name, TokenScope scope, String digest, Instant at, Instant expiresAt) {}

    /** A token and what its secret is known by. */
    record Kept(ApiToken token, String digest) {}

    ApiToken add(Making making);

    Optional<Kept> find(ApiTokenId id);

    /** Remembers that it was used. */
    void recordUse(ApiTokenId id, Instant at);

    /** Ends it; does nothing where it has ended already. */
    void end(ApiTokenId id, Instant at);

    /** Those of a user that have not ended, newest first; also those whose time is over. */
    List<ApiToken> list(UserId user);
}

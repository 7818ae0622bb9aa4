package herberge.adapter.http.limits;

import herberge.application.shared.Sha256;
import herberge.domain.shared.UserId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Caches the users of verified and issued tokens, so that a request can be counted before it is handled. It authenticates
 * nothing: an expired token still identifies the user whose share is used. Stores digests of the latest tokens only.
 */
final class TokenCache {

    /** Limited, since a program may get a new token every second. */
    private static final int MOST = 10_000;

    private final Map<String, UserId> owners = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UserId> eldest) {
            return size() > MOST;
        }
    };

    /** Records that the token is the user's. */
    void learn(String token, UserId owner) {
        String digest = digest(token);
        synchronized (owners) {
            owners.put(digest, owner);
        }
    }

    Optional<UserId> owner(@Nullable String token) {
        if (token == null) {
            return Optional.empty();
        }
        String digest = digest(token);
        synchronized (owners) {
            return Optional.ofNullable(owners.get(digest));
        }
    }

    private static String digest(String token) {
        return HexFormat.of().formatHex(Sha256.of(token));
    }
}

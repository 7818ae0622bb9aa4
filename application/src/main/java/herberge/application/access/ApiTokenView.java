package herberge.application.access;

import herberge.domain.user.ApiToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An API token as its owner sees it. */
public record ApiTokenView(
        long id,
        String name,
        String scope,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    /** A new token together with its secret. */
    public record Made(
            long id,
            String name,
            String scope,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            String token) {

        static Made of(ApiToken made, String secret) {
            ApiTokenView view = ApiTokenView.of(made);
            return new Made(view.id, view.name, view.scope, view.createdAt, view.expiresAt, view.lastUsedAt, secret);
        }

        /** Does not contain the secret. */
        @Override
        public String toString() {
            return "Made[" + id + ", " + name + "]";
        }
    }

    static ApiTokenView of(ApiToken token) {
        return new ApiTokenView(
                token.id().value(),
                token.name(),
                token.scope().code(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt());
    }
}

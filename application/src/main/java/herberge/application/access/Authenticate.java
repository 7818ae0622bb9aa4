package herberge.application.access;

import herberge.application.shared.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * Determines the caller of a request. Refuses a token that is invalid or belongs to a user who may not log in, and
 * callers with too many requests.
 */
@FunctionalInterface
public interface Authenticate {

    AuthenticatedCaller authenticate(Presented presented);

    /** What a request presents to identify its caller. */
    record Presented(
            @Nullable String token,
            ClientAddress from,
            String requestId,
            @Nullable String clientId) {
        /** Does not contain the token. */
        @Override
        public String toString() {
            return "Presented[" + from.text() + ", " + requestId + "]";
        }
    }
}

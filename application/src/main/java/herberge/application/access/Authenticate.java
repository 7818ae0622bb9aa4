package herberge.application.access;

import herberge.application.shared.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is calling; refuses a token that is bad or belongs to nobody who may log in, and whoever calls too
 * often.
 */
@FunctionalInterface
public interface Authenticate {

    AuthenticatedCaller authenticate(Presented shown);

    /** What a request shows of its caller. */
    record Presented(
            @Nullable String token,
            ClientAddress from,
            String requestId,
            @Nullable String clientId) {
        /** Says nothing of the token. */
        @Override
        public String toString() {
            return "Presented[" + from.text() + ", " + requestId + "]";
        }
    }
}

package herberge.application.access;

import org.jspecify.annotations.Nullable;

/** Finds out who is calling; refuses a token that is bad or belongs to nobody who may log in. */
@FunctionalInterface
public interface Authenticate {

    Authenticated authenticate(String token, String requestId, @Nullable String clientId);
}

package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.domain.user.ApiTokenId;

/** Ends an API token: one of the caller's own, or for administrators any token. */
@FunctionalInterface
public interface RevokeToken {

    void end(Caller caller, ApiTokenId id, ChangeRequest<?> request);
}

package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.NoBody;
import herberge.application.shared.Patch;
import herberge.domain.user.ApiTokenId;

/** Ends an API token: one's own, or for administrators anybody's. */
@FunctionalInterface
public interface RevokeToken {

    void end(Caller caller, ApiTokenId id, Patch<NoBody> edit);
}

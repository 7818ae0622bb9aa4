package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.domain.user.SessionId;

/** Ends a session: one of the caller's own, or for administrators any session. */
@FunctionalInterface
public interface RevokeSession {

    void end(Caller caller, SessionId id, ChangeRequest<?> request);
}

package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.Edit;
import herberge.application.shared.NoInput;
import herberge.domain.user.SessionId;

/** Ends a session: one's own, or for administrators anybody's. */
@FunctionalInterface
public interface EndSession {

    void end(Caller caller, SessionId id, Edit<NoInput> edit);
}

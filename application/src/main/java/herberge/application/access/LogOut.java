package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;

/** Ends the caller's session. API tokens are ended by their id instead. */
@FunctionalInterface
public interface LogOut {

    void logOut(Caller caller, ChangeRequest<?> request);
}

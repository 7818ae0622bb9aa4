package herberge.application.access;

import herberge.application.shared.Caller;

/** Ends the caller's session. API tokens are ended by name instead. */
@FunctionalInterface
public interface LogOut {

    void logOut(Caller caller);
}

package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.Edit;
import herberge.application.shared.NoInput;

/** Ends the caller's session. API tokens are ended by name instead. */
@FunctionalInterface
public interface LogOut {

    void logOut(Caller caller, Edit<NoInput> edit);
}

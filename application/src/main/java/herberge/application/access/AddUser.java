package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;

/** Adds a user, whose first password must be changed at first login. Administrators only. */
@FunctionalInterface
public interface AddUser {

    UserView add(Caller caller, Patch<UserDraft> edit);
}

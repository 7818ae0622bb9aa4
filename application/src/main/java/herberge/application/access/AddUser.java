package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;

/** Adds a user, who must change the first password at the first login. Administrators only. */
@FunctionalInterface
public interface AddUser {

    UserView add(Caller caller, Patch<UserDraft> edit);
}

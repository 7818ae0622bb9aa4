package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;
import herberge.domain.shared.UserId;

/** Changes a user; refuses to remove the last active administrator. Administrators only. */
@FunctionalInterface
public interface ChangeUser {

    UserView change(Caller caller, UserId id, Patch<UserDraft> edit);
}

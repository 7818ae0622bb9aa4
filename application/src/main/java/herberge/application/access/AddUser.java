package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;

/** Adds a user, who must change the first password at the first login. Administrators only. */
@FunctionalInterface
public interface AddUser {

    ChangeResult<UserView> add(Caller caller, ChangeRequest<UserDraft> request);
}

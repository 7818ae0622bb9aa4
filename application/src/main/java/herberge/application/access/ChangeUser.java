package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.shared.UserId;

/** Changes a user; refuses to remove the last active administrator. Administrators only. */
@FunctionalInterface
public interface ChangeUser {

    ChangeResult<UserView> change(Caller caller, UserId id, ChangeRequest<UserDraft> request);
}

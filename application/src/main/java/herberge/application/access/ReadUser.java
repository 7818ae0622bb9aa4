package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.domain.shared.UserId;

/** Shows one user. Administrators only, and everybody himself. */
@FunctionalInterface
public interface ReadUser {

    UserView read(Caller caller, UserId id);
}

package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.domain.shared.UserId;

/** Shows one user. Administrators only. */
@FunctionalInterface
public interface ReadUser {

    UserView read(Caller caller, UserId id);
}

package herberge.application.access;

import herberge.application.shared.Caller;

/**
 * Shows the caller's own user as it is now, for every role. Refuses a user who has been deactivated or has another role
 * since.
 */
@FunctionalInterface
public interface ReadSelf {

    UserView read(Caller caller);
}

package herberge.application.access;

import herberge.application.shared.Caller;

/** Shows callers their own user, whatever their role. */
@FunctionalInterface
public interface ReadSelf {

    UserView read(Caller caller);
}

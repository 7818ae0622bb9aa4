package herberge.application.access;

import herberge.application.shared.Caller;

/** Shows callers their own user as he is now, whatever their role; refuses whoever is no more what he came in as. */
@FunctionalInterface
public interface ReadSelf {

    UserView read(Caller caller);
}

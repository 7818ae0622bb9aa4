package herberge.application.access;

import herberge.application.shared.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Gets a password ready that the caller wants to give another user. Not inside a unit of work: it may have to wait for
 * others. Administrators only, and where there is a password no API tokens.
 */
@FunctionalInterface
public interface HashInitialPassword {

    /** Null where none is given. */
    @Nullable
    HashedInitialPassword hash(Caller caller, @Nullable String password);
}

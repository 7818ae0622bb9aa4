package herberge.application.access;

import herberge.application.shared.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Hashes a password that the caller sets for another user. Must not be called inside a unit of work, because it may
 * have to wait for others. Administrators only; API tokens are refused if there is a password.
 */
@FunctionalInterface
public interface HashInitialPassword {

    /** Returns null if no password is given. */
    @Nullable
    HashedInitialPassword hash(Caller caller, @Nullable String password);
}

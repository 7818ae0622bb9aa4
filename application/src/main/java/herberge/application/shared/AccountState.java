package herberge.application.shared;

import herberge.domain.user.Role;

/** A user's account after a change of it. */
public record AccountState(long user, Role role, boolean active) {

    /** Whether the caller may continue: it is another user's account, or active and with the role of the caller's login. */
    public boolean permits(Caller caller) {
        return user != caller.userId().value() || (active && role == caller.role());
    }
}

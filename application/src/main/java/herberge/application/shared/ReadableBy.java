package herberge.application.shared;

import herberge.domain.user.Role;

/** The users who may read the entities of a kind; single entities can be hidden from some of them. */
public enum ReadableBy {
    EVERY_USER,
    ADMINS;

    /** Whether the caller may read them. The server itself counts as an administrator. */
    public boolean include(Caller caller) {
        return this == EVERY_USER || caller.role() != Role.USER;
    }

    /** Refuses a caller who may not read them. */
    public void require(Caller caller) {
        if (this == ADMINS) {
            caller.requireAdmin();
        }
    }
}

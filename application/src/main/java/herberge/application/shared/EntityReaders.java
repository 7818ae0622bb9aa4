package herberge.application.shared;

import herberge.domain.user.Role;

/** Who may read the entities of a kind at all; single entities can be hidden from users besides. */
public enum EntityReaders {
    EVERY_USER,
    ADMINS;

    /** Whether the caller is one of them. The server itself counts as an administrator. */
    public boolean include(Caller caller) {
        return this == EVERY_USER || caller.role() != Role.USER;
    }

    /** Refuses a caller who is none of them. */
    public void require(Caller caller) {
        if (this == ADMINS) {
            caller.requireAdmin();
        }
    }
}

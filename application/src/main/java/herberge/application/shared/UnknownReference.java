package herberge.application.shared;

import herberge.domain.shared.Violation;

/**
 * A value refers to an entity that does not exist, or that the caller may not see.
 *
 * @param reason why the reference cannot be followed
 * @param id     the id that the value contains
 */
public record UnknownReference(EntityKind kind, long id, Reason reason) implements Violation {

    /** Why a reference cannot be followed. */
    public enum Reason {
        /** There is no such entity. */
        MISSING,

        /** There is no such user, or the user is not active. */
        NOT_ACTIVE,

        /** The entity existed when the state that an undo restores was current. */
        GONE
    }

    public static UnknownReference missing(EntityKind kind, long id) {
        return new UnknownReference(kind, id, Reason.MISSING);
    }

    public static UnknownReference gone(EntityKind kind, long id) {
        return new UnknownReference(kind, id, Reason.GONE);
    }

    @Override
    public String code() {
        return "unknown-reference";
    }
}

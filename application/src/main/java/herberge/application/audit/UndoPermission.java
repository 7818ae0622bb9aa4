package herberge.application.audit;

import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Operation;
import herberge.domain.shared.UserId;
import org.jspecify.annotations.Nullable;

/** What may be taken back, and by whom. */
final class UndoPermission {

    private UndoPermission() {}

    /** One's own doing, or anybody's for an administrator; never what concerns accounts, and never an erasure. */
    static boolean of(Caller caller, @Nullable EntityKind kind, Operation operation, UserId author, boolean erased) {
        return caller.ownsOrAdministers(author)
                && kind != null
                && undoable(kind)
                && !erased
                && operation != Operation.ERASED;
    }

    private static boolean undoable(EntityKind kind) {
        return switch (kind) {
            case ROOM, ROOM_BLOCK, GUEST, BOOKING, REMINDER -> true;
            case REMINDER_SETTINGS, USER -> false;
        };
    }
}

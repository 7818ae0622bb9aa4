package herberge.application.audit;

import herberge.application.port.Audit;
import herberge.application.shared.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one command did to one thing.
 *
 * @param undoable whether the caller may take it back, as far as that can be told without trying
 * @param undoes   the change that it took back
 * @param redoes   the change that it did again, by taking back an undo of it
 * @param undoneBy the change by which it is taken back at present
 */
public record ChangeView(
        long id,
        String entity,
        long entityId,
        String operation,
        Instant at,
        long userId,
        String username,
        List<String> fields,
        boolean undoable,
        @Nullable Long undoes,
        @Nullable Long redoes,
        @Nullable Long undoneBy) {

    static ChangeView of(Audit.Change is, Caller caller) {
        return new ChangeView(
                is.id(),
                is.kind().code(),
                is.entityId(),
                is.operation().code(),
                is.at(),
                is.user().value(),
                is.username(),
                is.fields(),
                is.asLeft()
                        && is.undo().undoneBy() == null
                        && UndoPermission.of(caller, is.kind(), is.operation(), is.user(), is.erased()),
                is.undo().undoes(),
                is.undo().redoes(),
                is.undo().undoneBy());
    }
}

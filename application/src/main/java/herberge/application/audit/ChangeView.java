package herberge.application.audit;

import herberge.application.port.Audit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one request did to one entity.
 *
 * @param undoable whether the caller may undo it, as far as that is known without trying
 * @param undoes   the change that it undid
 * @param redoes   the change that it did again, by undoing an undo of it
 * @param undoneBy the change by which it is undone at present
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

    static ChangeView of(Audit.Change change, boolean permitted) {
        return new ChangeView(
                change.id(),
                change.kind().code(),
                change.entityId(),
                change.operation().code(),
                change.at(),
                change.user().value(),
                change.username(),
                change.fields(),
                permitted && change.asLeft() && change.undo().undoneBy() == null,
                change.undo().undoes(),
                change.undo().redoes(),
                change.undo().undoneBy());
    }
}

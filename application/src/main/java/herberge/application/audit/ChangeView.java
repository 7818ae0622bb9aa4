package herberge.application.audit;

import herberge.application.port.Audit;
import herberge.application.shared.Caller;
import java.time.Instant;
import java.util.List;

/**
 * What one command did to one thing.
 *
 * @param undoable whether the caller may take it back, as far as that can be told without trying
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
        boolean undoable) {

    static ChangeView of(Audit.Change is, Caller caller) {
        return new ChangeView(
                is.id(),
                is.kind().code(),
                is.entityId(),
                is.operation(),
                is.at(),
                is.user().value(),
                is.username(),
                is.fields(),
                is.last() && UndoRight.of(caller, is.kind(), is.operation(), is.user(), is.erased()));
    }
}

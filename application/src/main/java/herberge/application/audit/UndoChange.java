package herberge.application.audit;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityView;
import java.util.List;

/**
 * Undoes a change: the fields that it set get their former values under a new version, and all others stay as they are.
 * Refuses if a field that it set has another value now, if the change is undone already, or if the result would break a
 * rule today: the room is taken, inactive or too small.
 */
@FunctionalInterface
public interface UndoChange {

    ChangeResult<Undone> undo(Caller caller, long change, ChangeRequest<?> request);

    /**
     * The result of an undo.
     *
     * @param entity      the entity as every answer shows it; if it is gone, its last state
     * @param gone        whether the change was the entity's creation
     * @param notRestored the fields whose former values are not known
     */
    record Undone(EntityView entity, boolean gone, List<String> notRestored) {
        public Undone {
            notRestored = List.copyOf(notRestored);
        }
    }
}

package herberge.application.audit;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityView;
import java.util.List;

/**
 * Takes a change back: what it set is again as it was before, under a version of its own, and all else stays as it is.
 * Refuses where some of what it set is different now, where it is taken back already, or where the house would not take
 * it that way today: its room is another's, inactive or too small.
 */
@FunctionalInterface
public interface UndoChange {

    ChangeResult<Undone> undo(Caller caller, long change, ChangeRequest<?> request);

    /**
     * What became of it.
     *
     * @param entity      as every answer shows it; where it is gone, as it was last
     * @param gone        whether the change was its creation
     * @param notRestored fields whose former values nobody remembers
     */
    record Undone(EntityView entity, boolean gone, List<String> notRestored) {
        public Undone {
            notRestored = List.copyOf(notRestored);
        }
    }
}

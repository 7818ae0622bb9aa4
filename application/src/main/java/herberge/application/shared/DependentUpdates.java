package herberge.application.shared;

import java.time.Instant;

/**
 * What an undo does to the automatic reminders that depend on entities of one kind.
 *
 * @param followChanges whether the reminders follow updates of an entity, so that the undo takes their changes back too
 * @param restore       after the undo of a deletion: stores the reminders again that were removed with the entity
 * @param sync          after everything is undone: has the reminders follow the entity as it is now
 */
public record DependentUpdates(boolean followChanges, Update restore, Update sync) {

    private static final Update NOTHING = (id, caller, now) -> {};

    /** For kinds that no reminder depends on. */
    public static final DependentUpdates NONE = new DependentUpdates(false, NOTHING, NOTHING);

    /** For kinds whose removal takes no reminders along. */
    public static DependentUpdates following(Update sync) {
        return new DependentUpdates(true, NOTHING, sync);
    }

    /** Writes to the reminders that depend on the entity with that id. */
    @FunctionalInterface
    public interface Update {
        void apply(long id, Caller caller, Instant now);
    }
}

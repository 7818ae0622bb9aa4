package herberge.application.port;

import java.util.Optional;

/**
 * Records which change undid which other change. An undo is a change itself and can be undone, which redoes the
 * original change. A change, its undos and its redos form one family; the newest of them decides whether the change is
 * in effect.
 */
public interface UndoLog {

    /**
     * Keeps other units of work from undoing or redoing changes of the given change's family until this one ends. The
     * entities' own locks do not suffice: an entity that the change deleted has no row to lock.
     */
    void lock(long change);

    /** Finds the change by which the given change is undone at present; empty if it is in effect. */
    Optional<Long> findUndoOf(long change);

    /**
     * Records that the present unit of work undoes the given change. To be called after its writes, or in a rehearsal,
     * where it records nothing.
     */
    void recordUndo(long change);
}

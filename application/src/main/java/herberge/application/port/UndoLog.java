package herberge.application.port;

import java.util.Optional;

/**
 * Which change took which back. An undo is a change itself and can be taken back, which does again what it undid; a
 * change, its undos and what did it again are one family, and the newest of them says whether the change stands.
 */
public interface UndoLog {

    /** The change by which that one is taken back at present; empty where it stands. */
    Optional<Long> findUndoOf(long change);

    /** Notes that the present unit of work takes that change back; after it wrote, or in a rehearsal, which notes nothing. */
    void recordUndo(long change);
}

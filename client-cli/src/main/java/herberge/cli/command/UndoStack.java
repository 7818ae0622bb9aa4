package herberge.cli.command;

import herberge.cli.api.Change;
import java.util.List;
import java.util.Optional;

/**
 * The caller's changes, newest first, as an editor would step through them. Undos are no steps of their own: undo takes
 * back the newest change that stands, and redo does again what was taken back last, unless something was changed since.
 */
record UndoStack(List<Change> newestFirst) {

    UndoStack {
        newestFirst = List.copyOf(newestFirst);
    }

    /** The change that the next undo takes back. */
    Optional<Change> toUndo() {
        return newestFirst.stream()
                .filter(change -> change.isStep() && change.stands())
                .findFirst();
    }

    /** The undo that the next redo takes back. */
    Optional<Change> toRedo() {
        return newestFirst.stream()
                .filter(change -> change.stands() && (change.isStep() || change.isUndo()))
                .findFirst()
                .filter(Change::isUndo);
    }

    Optional<Change> find(long id) {
        return newestFirst.stream().filter(change -> change.id() == id).findFirst();
    }
}

package herberge.cli.command;

import herberge.cli.api.Change;
import java.util.List;
import java.util.Optional;

/**
 * A user's changes, newest first, as a stack for undo and redo. Undos are no entries of their own: undo takes the
 * newest change that is not undone, and redo takes the latest undo, unless there is a newer change.
 */
record UndoStack(List<Change> newestFirst) {

    UndoStack {
        newestFirst = List.copyOf(newestFirst);
    }

    /** Returns the change for the next undo. */
    Optional<Change> toUndo() {
        return newestFirst.stream()
                .filter(change -> change.isStep() && change.isInEffect())
                .findFirst()
                .map(this::tellingMost);
    }

    /** Returns the undo that the next redo undoes. */
    Optional<Change> toRedo() {
        return newestFirst.stream()
                .filter(change -> change.isInEffect() && (change.isStep() || change.isUndo()))
                .findFirst()
                .filter(Change::isUndo)
                .map(this::tellingMost);
    }

    Optional<Change> find(long id) {
        return newestFirst.stream()
                .filter(change -> change.id() == id)
                .findFirst()
                .map(this::tellingMost);
    }

    /** Returns the entity of the change that tells most about it: a price follows from the other bookings of the stay. */
    private Change tellingMost(Change change) {
        return newestFirst.stream()
                .filter(other -> other.id() == change.id() && !other.fields().equals(List.of("price")))
                .findFirst()
                .orElse(change);
    }
}

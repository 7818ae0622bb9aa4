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

    /** Returns the entities that a change changed, as far as they are listed. */
    List<Change> entitiesOf(Change change) {
        return newestFirst.stream().filter(other -> other.id() == change.id()).toList();
    }

    /** Whether the list may end within the entities of the change. */
    boolean mayCutOff(Change change) {
        return newestFirst.get(newestFirst.size() - 1).id() == change.id();
    }

    /**
     * Returns the entity of the change that tells most about it: a price follows from the other bookings of the stay, and the
     * version of a group from its bookings.
     */
    private Change tellingMost(Change change) {
        return entitiesOf(change).stream()
                .filter(other -> !other.operation().equals("updated")
                        || !List.of("price").containsAll(other.fields()))
                .findFirst()
                .orElse(change);
    }
}

package herberge.cli.command;

import herberge.cli.api.Change;
import herberge.cli.input.NothingFoundException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * {@code redo [CHANGE]}: redoes a change that was undone; without a number the user's latest undo, after confirmation.
 */
@Command(
        description = "Do again what was taken back, by default your latest undo.",
        footer = {"", "The number may be the change's or its undo's.", "Numbers: herberge changes"})
final class RedoCommand extends UndoRedoCommand {

    RedoCommand(CommandContext context) {
        super(context);
    }

    @Override
    Optional<Step> nextStep(UndoStack own) {
        return own.toRedo().map(undo -> step(undo, own));
    }

    @Override
    Step stepFor(long change, UndoStack all) {
        Change named = all.find(change).orElseThrow(() -> notUndone(change));
        @Nullable Long undoneBy = named.undoneBy();
        if (undoneBy != null) {
            return new Step(undoneBy, Optional.of(named));
        } else if (named.isUndo()) {
            return step(named, all);
        }
        throw notUndone(change);
    }

    /** Describes the step by the change that was undone, if it is among the known ones. */
    private static Step step(Change undo, UndoStack known) {
        Long undoes = undo.undoes();
        return new Step(undo.id(), undoes == null ? Optional.empty() : known.find(undoes));
    }

    private static NothingFoundException notUndone(long change) {
        return new NothingFoundException("redo.not", change);
    }

    @Override
    String emptyMessage(boolean never) {
        return never ? "changes.nothingOwn" : "redo.nothing";
    }

    @Override
    String question() {
        return "redo.question";
    }

    @Override
    String doneMessage() {
        return "done.redone";
    }

    @Override
    String declinedMessage() {
        return "redo.declined";
    }
}

package herberge.cli.command;

import java.util.Optional;
import picocli.CommandLine.Command;

/**
 * {@code undo [CHANGE]}: undoes a change; without a number the latest of the user's changes that is still in effect,
 * after confirmation.
 */
@Command(
        description = "Take back a change, by default your latest.",
        footer = {"", "Again takes back the one before; herberge redo does it again.", "Numbers: herberge changes"})
final class UndoCommand extends UndoRedoCommand {

    UndoCommand(CommandContext context) {
        super(context);
    }

    @Override
    Optional<Step> nextStep(UndoStack own) {
        return own.toUndo().map(change -> new Step(change.id(), Optional.of(change)));
    }

    @Override
    Step stepFor(long change, UndoStack all) {
        return new Step(change, all.find(change));
    }

    @Override
    String emptyMessage(boolean never) {
        return never ? "changes.nothingOwn" : "undo.all";
    }

    @Override
    String question() {
        return "undo.question";
    }

    @Override
    String doneMessage() {
        return "done.undone";
    }

    @Override
    String declinedMessage() {
        return "undo.declined";
    }
}

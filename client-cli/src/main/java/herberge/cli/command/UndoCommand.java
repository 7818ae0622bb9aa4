package herberge.cli.command;

import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code undo [CHANGE]}: takes a change back; without a number the latest of one's own that stands, after a yes. */
@Command(
        description = "Take back a change, by default your latest.",
        footer = {"", "Again takes back the one before; herberge redo does it again.", "Numbers: herberge changes"})
final class UndoCommand extends StepCommand {

    UndoCommand(CommandContext desk) {
        super(desk);
    }

    @Override
    Optional<Step> next(UndoStack own) {
        return own.toUndo().map(change -> new Step(change.id(), Optional.of(change)));
    }

    @Override
    Step named(long change, UndoStack all) {
        return new Step(change, all.find(change));
    }

    @Override
    String nothing(boolean never) {
        return never ? "You have changed nothing yet." : "All that you changed is taken back.";
    }

    @Override
    String question(String change) {
        return "Take back " + change;
    }

    @Override
    String happened() {
        return "Taken back";
    }

    @Override
    String left() {
        return "Nothing is taken back.";
    }
}

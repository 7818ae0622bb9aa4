package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.Reminder;
import herberge.cli.api.ServerResponse;
import herberge.cli.output.ReminderListings;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code done N} and its like: takes a reminder from one state to the next. */
@Command
final class ReminderStepCommand implements Callable<Integer> {

    /** The steps that need nothing but the reminder. */
    enum Kind {
        DONE("complete", "Done", "Note that what a reminder asks for is done."),
        DISMISS("dismiss", "Dismissed", "Close a reminder about which nothing is to be done."),
        REOPEN("reopen", "Reopened", "Open a reminder again.");

        final String path;
        final String happened;
        final String description;

        Kind(String path, String happened, String description) {
            this.path = path;
            this.happened = happened;
            this.description = description;
        }
    }

    private final CommandContext desk;
    private final Kind kind;

    @Parameters(paramLabel = "N", description = "id, as reminders lists it")
    long id;

    @Mixin
    final WriteOptions write = new WriteOptions();

    ReminderStepCommand(CommandContext desk, Kind kind) {
        this.desk = desk;
        this.kind = kind;
    }

    @Override
    public Integer call() {
        take(desk, write, id, kind.path, kind.happened, Json.object());
        return ExitCode.OK;
    }

    /** Takes the step from the reminder as it is now, and says what came of it. */
    static void take(CommandContext desk, WriteOptions write, long id, String step, String happened, ObjectNode body) {
        Reminder found = Reminder.of(
                desk.api().get("/reminders/" + id, QueryString.none()).json());
        String path = "/reminders/" + id + "/" + step;
        ServerResponse answer = desk.api().transition(path, found.version(), body, write.dryRun);
        ReminderListings listings = new ReminderListings(desk);
        desk.printer()
                .entity(
                        answer,
                        listings.reminders(),
                        (Reminder now) -> listings.sentence(write.happened(happened), now));
    }
}

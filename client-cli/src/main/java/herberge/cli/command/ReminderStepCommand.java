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

/** {@code done N} and similar commands: execute a transition of a reminder. */
@Command
final class ReminderStepCommand implements Callable<Integer> {

    /** The transitions without parameters. */
    enum Kind {
        DONE("complete", "done.done", "Note that what a reminder asks for is done."),
        DISMISS("dismiss", "done.dismissed", "Close a reminder about which nothing is to be done."),
        REOPEN("reopen", "done.reopened", "Open a reminder again.");

        final String path;
        final String happened;
        final String description;

        Kind(String path, String happened, String description) {
            this.path = path;
            this.happened = happened;
            this.description = description;
        }
    }

    private final CommandContext context;
    private final Kind kind;

    @Parameters(paramLabel = "N", description = "id, as reminders lists it")
    long id;

    @Mixin
    final WriteOptions write = new WriteOptions();

    ReminderStepCommand(CommandContext context, Kind kind) {
        this.context = context;
        this.kind = kind;
    }

    @Override
    public Integer call() {
        execute(context, write, id, kind.path, kind.happened, Json.object());
        return ExitCode.OK;
    }

    /** Executes the transition on the current version of the reminder and prints the result. */
    static void execute(
            CommandContext context, WriteOptions write, long id, String step, String happened, ObjectNode body) {
        Reminder found = Reminder.of(
                context.api().get("/reminders/" + id, QueryString.none()).json());
        String path = "/reminders/" + id + "/" + step;
        ServerResponse response = context.writes().transition(path, found.version(), body, write.dryRun);
        ReminderListings listings = new ReminderListings(context);
        context.printer()
                .printEntity(
                        response,
                        listings.reminders(),
                        (Reminder changed) -> listings.sentence(write.resultText(context, happened), changed));
    }
}

package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.api.Reminder;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.input.UsageException;
import herberge.cli.output.ReminderListings;
import herberge.cli.process.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remind TEXT --on DAY}: adds a reminder for a day. */
@Command(
        description = "Add a reminder.",
        footer = {
            "",
            "Examples:",
            "  herberge remind Call the plumber --on fri",
            "  herberge remind \"Extra bed\"" + " --on 24.12. --booking 2026-17 --priority high"
        })
final class RemindCommand implements Callable<Integer> {

    private static final List<String> PRIORITIES = List.of("low", "medium", "high");

    private final CommandContext context;

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "what to think of")
    List<String> words = new ArrayList<>();

    @Option(names = "--on", required = true, paramLabel = "DAY", description = "the day it falls due")
    String on = "";

    @Option(names = "--booking", description = BookingFinder.HOW_TO_NAME)
    @Nullable
    String booking;

    @Option(names = "--priority", description = "low, medium (when left out) or high")
    @Nullable
    String priority;

    @Option(names = "--for", paramLabel = "USER", description = "who is to do it: id or name")
    @Nullable
    String assignee;

    @Option(names = "--description", paramLabel = "TEXT", description = "what there is to know about it")
    @Nullable
    String description;

    @Mixin
    final WriteOptions write = new WriteOptions();

    RemindCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ObjectNode body = body();
        ServerResponse response = context.api().create("/reminders", body, write.dryRun);
        ReminderListings listings = new ReminderListings(context);
        context.printer()
                .printEntity(
                        response,
                        listings.reminders(),
                        (Reminder created) -> listings.sentence(write.resultText(context, "done.addedIt"), created));
        return ExitCode.OK;
    }

    private ObjectNode body() {
        if (priority != null && !PRIORITIES.contains(priority)) {
            throw new UsageException("remind.priority", priority, String.join(", ", PRIORITIES));
        }
        ObjectNode body = Json.object()
                .put("title", String.join(" ", words))
                .put("dueDate", context.days().parseDay(on).toString());
        if (booking != null) {
            body.put("bookingId", context.bookings().findId(booking));
        }
        if (priority != null) {
            body.put("priority", priority);
        }
        if (assignee != null) {
            body.put("assignedTo", context.users().findId(assignee));
        }
        if (description != null) {
            body.put("description", description);
        }
        return body;
    }
}

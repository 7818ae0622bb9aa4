package herberge.cli.command;

import herberge.cli.api.QueryString;
import herberge.cli.input.UsageException;
import herberge.cli.output.ReminderListings;
import herberge.cli.process.ExitCode;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reminders}: lists reminders. */
@Command(
        description = "List reminders: the open ones by due date, urgent ones first.",
        footer = {"", "A reminder that is put off shows up on its day; --due all shows it before."})
final class RemindersCommand implements Callable<Integer> {

    private static final Set<String> DUE = new TreeSet<>(Set.of("overdue", "today", "upcoming", "all"));

    private final CommandContext context;

    @Option(names = "--due", paramLabel = "WHEN", description = "overdue, today, upcoming or all (when left out)")
    String due = "all";

    @Option(
            names = "--booking",
            description = "of this booking: id (17), reservation number (2026-17) or the guest's name")
    @Nullable
    String booking;

    @Option(names = "--closed", description = "those that are done, dismissed or settled")
    boolean closed;

    @Mixin
    final LimitOption limit = new LimitOption();

    RemindersCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!DUE.contains(due)) {
            throw new UsageException("reminders.due", due, String.join(", ", DUE));
        }
        int most = limit.value();
        QueryString query = QueryString.of("due", due)
                .and("bookingId", booking == null ? null : context.bookings().findId(booking))
                .and("open", !closed);
        context.printer()
                .printList(
                        context.api().list("/reminders", query, most),
                        new ReminderListings(context).reminders(),
                        context.text("reminders.nothing"));
        return ExitCode.OK;
    }
}

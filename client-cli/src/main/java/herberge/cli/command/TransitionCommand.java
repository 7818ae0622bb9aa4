package herberge.cli.command;

import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code check-in BOOKING} and similar commands: execute a transition of a booking. */
@Command
final class TransitionCommand implements Callable<Integer> {

    /** The transitions without parameters. */
    enum Kind {
        CONFIRM("confirm", "Confirmed", "Confirm a reserved booking."),
        RESERVE("reserve", "Reserved", "Turn a confirmed booking back into a reserved one."),
        CHECK_IN("check-in", "Checked in", "Check a guest in."),
        CHECK_OUT("check-out", "Checked out", "Check a guest out; an early departure frees the nights left."),
        NO_SHOW("no-show", "Marked as no-show", "Note that a guest did not come; the nights are free again."),
        REOPEN("reopen", "Reopened", "Take back a cancellation, no-show, check-in or check-out.");

        final String path;
        final String done;
        final String description;

        Kind(String path, String done, String description) {
            this.path = path;
            this.done = done;
            this.description = description;
        }
    }

    private final CommandContext context;
    private final Kind kind;

    @Parameters(paramLabel = "BOOKING", description = "id (17) or reservation number (2026-17)")
    String booking = "";

    @Mixin
    final WriteOptions write = new WriteOptions();

    TransitionCommand(CommandContext context, Kind kind) {
        this.context = context;
        this.kind = kind;
    }

    @Override
    public Integer call() {
        Booking found = context.bookings().find(booking);
        String path = "/bookings/" + found.storedId() + "/" + kind.path;
        ServerResponse response = context.api().transition(path, found.version(), Json.object(), write.dryRun);
        write.print(context.printer(), response, kind.done);
        return ExitCode.OK;
    }
}

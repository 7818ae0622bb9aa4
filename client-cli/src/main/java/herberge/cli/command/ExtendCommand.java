package herberge.cli.command;

import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.input.UsageException;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code extend BOOKING NIGHTS}: makes a stay longer and keeps its arrival. */
@Command(
        description = "Make a stay longer by some nights.",
        footer = {
            "",
            "Unlike move --to +1, which names the whole length of the stay.",
            "  herberge extend 2026-17 +1",
            "A stay in several rooms is kept longer in the last one."
        })
final class ExtendCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "BOOKING", description = BookingFinder.HOW_TO_NAME)
    String booking = "";

    @Parameters(index = "1", paramLabel = "NIGHTS", description = "how many nights longer, 2 or +2")
    String nights = "";

    @Mixin
    final WriteOptions write = new WriteOptions();

    ExtendCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!nights.matches("\\+?[1-9][0-9]{0,2}")) {
            throw new UsageException("extend.nights", nights);
        }
        Booking found = context.bookings().ofLastPart().find(booking);
        long longer = Long.parseLong(nights);
        ServerResponse response = context.writes()
                .patch(
                        "/bookings/" + found.storedId(),
                        found.version(),
                        Json.object()
                                .put(
                                        "checkOut",
                                        found.checkOut().plusDays(longer).toString()),
                        write.dryRun);
        write.print(context.printer(), response, "done.extended");
        return ExitCode.OK;
    }
}

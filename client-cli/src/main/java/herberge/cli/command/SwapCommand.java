package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.output.DisplayWidth;
import herberge.cli.process.ExitCode;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code swap BOOKING OTHER}: exchanges the rooms of two bookings. */
@Command(
        description = "Exchange the rooms of two bookings, in a full house too.",
        footer = {"", "Both move, or none. Example:", "  herberge swap 2026-17 2026-18"})
final class SwapCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "BOOKING", description = BookingFinder.HOW_TO_NAME)
    String booking = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "the other one")
    String other = "";

    @Mixin
    final WriteOptions write = new WriteOptions();

    SwapCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Booking own = context.bookings().find(booking);
        Booking with = context.bookings().find(other);
        ObjectNode body = Json.object();
        body.put("with", with.storedId());
        body.put("withVersion", with.version());
        String path = "/bookings/" + own.storedId() + "/swap-room";
        ServerResponse response = context.writes().transition(path, own.version(), body, write.dryRun);
        write.print(context.printer(), response, after -> sentence(own, with, after));
        return ExitCode.OK;
    }

    /** Names both parties with their new rooms; the answer only has the booking that was named first. */
    private String sentence(Booking own, Booking with, Booking after) {
        boolean continued = after.room().id() == own.room().id();
        LocalDate from = continued ? after.checkOut() : after.checkIn();
        return DisplayWidth.oneLine(context.text(
                "swap.done",
                write.resultText(context, "done.swapped"),
                own.number(),
                own.guest().name(),
                with.room().name(),
                from,
                own.checkOut(),
                with.number(),
                with.guest().name(),
                own.room().name(),
                from,
                with.checkOut()));
    }
}

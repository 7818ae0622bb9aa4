package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cancel BOOKING}: cancels bookings, which frees their nights; the bookings themselves are kept. */
@Command(description = "Cancel bookings.")
final class CancelCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "BOOKING", arity = "1..*", description = BookingFinder.HOW_TO_NAME)
    List<String> bookings = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT")
    @Nullable
    String reason;

    @Mixin
    final WriteOptions write = new WriteOptions();

    CancelCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return new BookingChanges(context, write, "done.cancelled").execute(context.bookings(), bookings, this::cancel);
    }

    private ServerResponse cancel(Booking booking) {
        ObjectNode body = Json.object();
        if (reason != null) {
            body.put("reason", reason);
        }
        String path = "/bookings/" + booking.storedId() + "/cancel";
        return context.writes().transition(path, booking.version(), body, write.dryRun);
    }
}

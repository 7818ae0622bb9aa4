package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cancel BOOKING}: cancels a booking, which frees its nights; the booking itself is kept. */
@Command(description = "Cancel a booking.")
final class CancelCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "BOOKING", description = "id (17) or reservation number (2026-17)")
    String booking = "";

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
        Booking found = context.bookings().find(booking);
        ObjectNode body = Json.object();
        if (reason != null) {
            body.put("reason", reason);
        }
        String path = "/bookings/" + found.storedId() + "/cancel";
        ServerResponse response = context.api().transition(path, found.version(), body, write.dryRun);
        write.print(context.printer(), response, "Cancelled");
        return ExitCode.OK;
    }
}

package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code change-room BOOKING ROOM}: continues a stay in another room from a night on. */
@Command(
        description = "Continue a stay in another room, by default from tonight.",
        footer = {
            "",
            "The nights before stay where they were slept; move --room moves all of them.",
            "Examples:",
            "  herberge change-room 2026-17 4",
            "  herberge change-room 17 Bungalow --from tomorrow"
        })
final class ChangeRoomCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "BOOKING", description = BookingFinder.HOW_TO_NAME)
    String booking = "";

    @Parameters(index = "1", paramLabel = "ROOM", description = "id, name, or a part of the name")
    String room = "";

    @Option(names = "--from", paramLabel = "DAY", description = "first night in the other room")
    @Nullable
    String from;

    @Mixin
    final WriteOptions write = new WriteOptions();

    ChangeRoomCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Booking found = context.bookings().find(booking);
        ObjectNode body = Json.object();
        body.put("roomId", context.rooms().findId(room));
        if (from != null) {
            body.put("from", context.days().parseDay(from).toString());
        }
        String path = "/bookings/" + found.storedId() + "/change-room";
        ServerResponse response = context.writes().transition(path, found.version(), body, write.dryRun);
        write.print(context.printer(), response, "done.changed");
        return ExitCode.OK;
    }
}

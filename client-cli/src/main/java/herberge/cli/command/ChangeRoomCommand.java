package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Wording;
import herberge.cli.process.ExitCode;
import java.time.LocalDate;
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
        long target = context.rooms().findId(room);
        body.put("roomId", target);
        if (from != null) {
            body.put("from", context.days().parseDay(from).toString());
        }
        String path = "/bookings/" + found.storedId() + "/change-room";
        ServerResponse response = context.writes().transition(path, found.version(), body, write.dryRun);
        write.print(context.printer(), response, after -> sentence(found, after, target));
        return ExitCode.OK;
    }

    private String sentence(Booking before, Booking after, long target) {
        String done = write.resultText(context, "done.changed");
        if (after.equals(before)) {
            return DisplayWidth.oneLine(context.text(
                    "changeRoom.same",
                    after.number(),
                    after.guest().name(),
                    after.room().name()));
        }
        if (after.room().id() == target) {
            return Wording.booking(context.texts(), done, after);
        }
        Long next = write.dryRun ? null : after.chain().continuedById();
        if (next == null) {
            LocalDate until = context.bookings().lastPart(before).checkOut();
            return continued(done, after, context.names().roomName(target), until, "");
        }
        Booking added = context.bookings().find(Long.toString(next));
        String as = context.text("changeRoom.as", added.number());
        return continued(done, after, added.room().name(), added.checkOut(), as);
    }

    private String continued(String done, Booking after, String newRoom, LocalDate until, String as) {
        return DisplayWidth.oneLine(context.text(
                "changeRoom.done", done, after.number(), after.guest().name(), newRoom, after.checkOut(), until, as));
    }
}

package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.input.DateParser;
import herberge.cli.input.UsageException;
import herberge.cli.process.ExitCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code move BOOKING}: moves a booking to another room or other nights, or changes its party size. */
@Command(
        description = "Move a booking to another room or other nights.",
        footer = {
            "",
            "--from alone moves the stay and keeps its nights, --to alone makes it longer or shorter.",
            "Examples:",
            "  herberge move 2026-17 --room 4",
            "  herberge move 17 --from 24.12. --to +2"
        })
final class MoveCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "BOOKING", description = BookingFinder.HOW_TO_NAME)
    String booking = "";

    @Option(names = "--room", description = "id, name, or a part of the name")
    @Nullable
    String room;

    @Option(names = "--from", paramLabel = "DAY", description = "first night")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DAY", description = "day of departure; +3 is three nights")
    @Nullable
    String to;

    @Option(
            names = {"--party", "--party-size"},
            paramLabel = "N",
            description = "number of people")
    @Nullable
    Integer party;

    @Mixin
    final WriteOptions write = new WriteOptions();

    MoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (room == null && from == null && to == null && party == null) {
            throw new UsageException("move.what");
        }
        boolean endOnly = to != null && from == null && room == null;
        BookingFinder finder = context.bookings();
        Booking found = (endOnly ? finder.ofLastPart() : finder).find(booking);
        ObjectNode changes = changes(found);
        if (from == null && changes.has("checkOut") && !confirmShorter(found, Json.date(changes, "checkOut"))) {
            context.printer().printLine(context.text("move.not"));
            return ExitCode.OK;
        }
        ServerResponse response =
                context.writes().patch("/bookings/" + found.storedId(), found.version(), changes, write.dryRun);
        write.print(context.printer(), response, "done.moved");
        return ExitCode.OK;
    }

    /** Asks before a stay becomes shorter, because {@code --to +1} looks like one more night. */
    private boolean confirmShorter(Booking found, LocalDate end) {
        if (!end.isBefore(found.checkOut()) || write.dryRun || context.prompt() == null) {
            return true;
        }
        long nights = ChronoUnit.DAYS.between(found.checkIn(), end);
        return context.prompts("hint.yes")
                .confirm(context.text("move.shorter", context.texts().count(nights, "night"), found.nights(), end));
    }

    private ObjectNode changes(Booking found) {
        ObjectNode changes = Json.object();
        DateParser days = context.days();
        LocalDate first = from == null ? found.checkIn() : days.parseDay(from);
        if (from != null) {
            changes.put("checkIn", first.toString());
            changes.put("checkOut", first.plusDays(found.nights()).toString());
        }
        if (to != null) {
            changes.put("checkOut", days.parseEnd(to, first).toString());
        }
        if (room != null) {
            changes.put("roomId", context.rooms().findId(room));
        }
        if (party != null) {
            changes.put("partySize", party);
        }
        return changes;
    }
}

package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.HistoryStep;
import herberge.cli.api.QueryString;
import herberge.cli.input.UsageException;
import herberge.cli.output.Listing;
import herberge.cli.output.Printer;
import herberge.cli.output.TraceListings;
import herberge.cli.process.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code history KIND WHAT}: who changed which field of one thing, and when. */
@Command(
        description = "Show who changed what of a thing, such as a booking.",
        footer = {
            "",
            "Examples:",
            "  herberge history booking 2026-17",
            "  herberge history guest Meyer",
            "",
            "What is gone is named by its id."
        })
final class HistoryCommand implements Callable<Integer> {

    private final CommandContext desk;

    @Parameters(index = "0", paramLabel = "KIND", description = "booking, guest, room, block, reminder or user")
    String kind = "";

    @Parameters(index = "1", paramLabel = "WHAT", description = "id; or number of a booking, or name")
    String what = "";

    @Mixin
    final NewestOption newest = new NewestOption();

    HistoryCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<JsonNode> items = newest.of(desk, path() + "/history", QueryString.none());
        Printer printer = desk.printer();
        Listing<JsonNode> whole = new Listing<>(item -> item, List.of(), List.of());
        switch (printer.format()) {
            case JSON -> printer.list(items, whole, "");
            case CSV -> printer.csv(steps(items), TraceListings.historyCsv());
            case TABLE -> printer.table(steps(items), new TraceListings(desk).historyTable());
        }
        return ExitCode.OK;
    }

    private static List<HistoryStep> steps(List<JsonNode> items) {
        return items.stream().flatMap(HistoryStep::of).toList();
    }

    private String path() {
        return switch (kind) {
            case "booking" -> "/bookings/" + desk.bookings().id(what);
            case "guest" -> "/guests/" + desk.guests().id(what);
            case "room" -> "/rooms/" + desk.rooms().id(what);
            case "block", "room-block" -> "/room-blocks/" + numbered("block");
            case "reminder" -> "/reminders/" + numbered("reminder");
            case "user" -> "/users/" + desk.users().id(what);
            default ->
                throw new UsageException(
                        "\"" + kind + "\" has no history: use booking, guest, room, block, reminder or user.");
        };
    }

    /** Things without a name. */
    private long numbered(String thing) {
        if (!what.matches("[0-9]{1,18}")) {
            throw new UsageException("\"" + what + "\" is no " + thing + ": use its id.");
        }
        return Long.parseLong(what);
    }
}

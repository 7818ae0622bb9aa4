package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.input.DateParser;
import herberge.cli.input.RefusedException;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Format;
import herberge.cli.output.Listings;
import herberge.cli.process.ExitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code why-not ROOM FROM TO}: says what keeps a room from being booked, and which rooms are free instead. */
@Command(
        description = "Say why a room cannot be booked on some nights, and which can.",
        footer = {"", "Example:", "  herberge why-not Bungalow 24.12. +3 --party 4"})
final class WhyNotCommand implements Callable<Integer> {

    private static final int MAX_ALTERNATIVES = 5;

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "ROOM", description = "id, name, or a part of the name")
    String room = "";

    @Parameters(index = "1", paramLabel = "FROM", description = "first night")
    String from = "";

    @Parameters(index = "2", paramLabel = "TO", description = "day of departure; +3 is three nights")
    String to = "";

    @Option(
            names = {"--party", "--party-size"},
            paramLabel = "N",
            description = "number of people")
    @Nullable
    Integer party;

    WhyNotCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        DateParser days = context.days();
        LocalDate first = days.parseDay(from);
        LocalDate end = days.parseEnd(to, first);
        long id = context.rooms().findId(room);
        QueryString query = QueryString.of("from", first).and("to", end).and("partySize", party);
        List<JsonNode> rooms =
                Json.list(context.api().get("/availability", query).json(), "items", item -> item);
        JsonNode found = rooms.stream()
                .filter(each -> Json.number(each, "roomId") == id)
                .findFirst()
                .orElseThrow(() -> new RefusedException("refusal.thisRoomInactive", String.valueOf(id)));
        if (context.printer().format() == Format.TABLE) {
            explain(found, rooms, first, end);
        } else {
            context.printer().printList(List.of(found), Listings.AVAILABILITY, "");
        }
        return ExitCode.OK;
    }

    private void explain(JsonNode found, List<JsonNode> rooms, LocalDate first, LocalDate end) {
        String name = DisplayWidth.oneLine(Json.textOrEmpty(found, "name"));
        if (Json.flag(found, "free")) {
            context.printer().printLine(context.text("whyNot.free", name, first, end));
            return;
        }
        context.printer()
                .printLine(context.text("book.notFree", name, first, end, GuidedBooking.reasons(context, found)));
        String free = rooms.stream()
                .filter(each -> Json.flag(each, "free"))
                .limit(MAX_ALTERNATIVES)
                .map(each -> "  " + DisplayWidth.oneLine(alternative(each)))
                .collect(Collectors.joining("\n"));
        context.printer()
                .printLine(
                        free.isEmpty()
                                ? context.text("free.nothing")
                                : context.text("conflict.alternatives") + "\n" + free);
    }

    private String alternative(JsonNode room) {
        return Json.textOrEmpty(room, "name") + " (id " + Json.textOrEmpty(room, "roomId") + ", "
                + context.texts().count(Json.number(room, "capacity"), "bed") + ")";
    }
}

package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.DateParser;
import herberge.cli.output.Listings;
import herberge.cli.output.Printer;
import herberge.cli.process.ExitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code free FROM TO}: lists the rooms that are free on these nights. */
@Command(description = "Find rooms that are free.")
final class FreeCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "FROM", description = "first night: 2026-12-24, 24.12., fri, tomorrow, +3 …")
    String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "day of departure; +3 is three nights")
    String to = "";

    @Option(
            names = {"--party", "--party-size"},
            paramLabel = "N",
            description = "only rooms with so many beds")
    @Nullable
    Integer party;

    @Option(names = "--all", description = "the other rooms too, and what stands in the way")
    boolean all;

    FreeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        DateParser days = context.days();
        LocalDate first = days.parseDay(from);
        QueryString query = QueryString.of("from", first)
                .and("to", days.parseEnd(to, first))
                .and("partySize", party);
        ServerResponse response = context.api().get("/availability", query);
        Printer printer = context.printer();
        if (printer.isServersJson()) {
            printer.printJson(response.body());
        } else {
            List<JsonNode> rooms = Json.list(response.json(), "items", item -> item).stream()
                    .filter(room -> all || Json.flag(room, "free"))
                    .toList();
            printer.printList(rooms, Listings.AVAILABILITY, context.text("free.nothing"));
        }
        return ExitCode.OK;
    }
}

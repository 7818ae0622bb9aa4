package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.HistoryStep;
import herberge.cli.api.QueryString;
import herberge.cli.input.UsageException;
import herberge.cli.output.Listing;
import herberge.cli.output.Printer;
import herberge.cli.output.TraceListings;
import herberge.cli.process.ExitCode;
import herberge.cli.text.Code;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code history KIND WHAT}: lists who changed which field of an entity, and when. */
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

    private final CommandContext context;

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description =
                    "booking, group, guest, room, block, credit, payment, payer, invoice, reminder, service, discount or user")
    String kind = "";

    @Parameters(index = "1", paramLabel = "WHAT", description = "id; or number of a booking, or name")
    String what = "";

    @Mixin
    final NewestOption newest = new NewestOption();

    HistoryCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<JsonNode> items = newest.fetch(context, path() + "/history", QueryString.none());
        Printer printer = context.printer();
        Listing<JsonNode> whole = new Listing<>(item -> item, List.of(), List.of());
        switch (printer.format()) {
            case JSON -> printer.printList(items, whole, "");
            case CSV -> printer.printCsv(steps(items), TraceListings.historyCsv());
            case TABLE -> printer.printTable(steps(items), new TraceListings(context).historyTable());
        }
        return ExitCode.OK;
    }

    private static List<HistoryStep> steps(List<JsonNode> items) {
        return items.stream().flatMap(HistoryStep::of).toList();
    }

    private String path() {
        return switch (kind) {
            case "booking" -> "/bookings/" + context.bookings().findId(what);
            case "group" -> GroupsCommand.finder(context).findPath(what);
            case "guest" -> "/guests/" + context.guests().findId(what);
            case "room" -> "/rooms/" + context.rooms().findId(what);
            case "block", "room-block" -> "/room-blocks/" + parseId("block");
            case "credit" -> "/credits/" + parseId("credit");
            case "payment" -> "/payments/" + parseId("payment");
            case "payer" -> "/payers/" + context.payers().findId(what);
            case "invoice" -> "/invoices/" + parseId("invoice");
            case "reminder" -> "/reminders/" + parseId("reminder");
            case "service" -> "/services/" + parseId("service");
            case "discount" -> "/discounts/" + parseId("discount");
            case "user" -> "/users/" + context.users().findId(what);
            default -> throw new UsageException("history.kind", kind);
        };
    }

    /** Parses the id of an entity that has no name. */
    private long parseId(String entity) {
        if (!what.matches("[0-9]{1,18}")) {
            throw new UsageException("history.id", what, new Code("entity", entity));
        }
        return Long.parseLong(what);
    }
}

package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.input.PriceItemParser;
import herberge.cli.process.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code invoice BOOKING}: issues an invoice for a stay. */
@Command(
        description = "Issue an invoice for a stay.",
        footer = {
            "",
            "Examples:",
            "  herberge invoice 2026-17",
            "  herberge invoice 2026-17 --lines 1,2",
            "  herberge invoice 2026-17 --to payer",
            "  herberge invoice 2026-17 --advance 100",
            "  herberge invoice 2026-17 --final"
        })
final class InvoiceCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "BOOKING", description = BookingFinder.HOW_TO_NAME)
    String booking = "";

    @Option(
            names = "--lines",
            split = ",",
            paramLabel = "N",
            description = "only these lines of the price, counted from 1; by default all that are not invoiced yet")
    List<Long> lines = List.of();

    @Option(names = "--advance", paramLabel = "AMOUNT", description = "charge a part of the price before the stay")
    @Nullable
    String advance;

    @Option(names = "--final", description = "take off the advances")
    boolean takesOff;

    @Option(names = "--to", paramLabel = "guest|payer", description = "to whom; by default to the guest")
    @Nullable
    String recipient;

    @Option(names = "--on", paramLabel = "DAY", description = "the day of the invoice; by default today")
    @Nullable
    String day;

    @Option(names = "--due", paramLabel = "DAY", description = "until when it is to be paid")
    @Nullable
    String due;

    @Mixin
    final WriteOptions write = new WriteOptions();

    InvoiceCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String path = "/bookings/" + context.bookings().findId(booking) + "/invoices";
        ServerResponse response = context.api().create(path, body(), write.dryRun);
        InvoicesCommand.print(context, write, response, "done.invoiced");
        return ExitCode.OK;
    }

    private ObjectNode body() {
        ObjectNode body = Json.object();
        if (advance != null) {
            body.put("kind", "advance").put("amountCents", PriceItemParser.parseCents(advance));
        } else {
            body.put("kind", takesOff ? "final" : "invoice");
        }
        if (recipient != null) {
            body.put("recipient", recipient);
        }
        if (!lines.isEmpty()) {
            ArrayNode positions = body.putArray("lines");
            lines.forEach(line -> positions.add(line - 1));
        }
        if (day != null) {
            body.put("issuedOn", context.days().parseDay(day).toString());
        }
        if (due != null) {
            body.put("dueOn", context.days().parseDay(due).toString());
        }
        return body;
    }
}

package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.process.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Mixin
    final InvoiceOptions options = new InvoiceOptions();

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
        return options.body(context, body -> {
            if (!lines.isEmpty()) {
                ArrayNode positions = body.putArray("lines");
                lines.forEach(line -> positions.add(line - 1));
            }
        });
    }
}

package herberge.cli.command;

import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.Quote;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.output.PriceListings;
import herberge.cli.output.Printer;
import herberge.cli.process.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code price BOOKING}: shows the price that a booking keeps, or makes it anew. */
@Command(
        description = "Show the price of a booking.",
        footer = {"", "Examples:", "  herberge price 2026-17", "  herberge price 2026-17 --anew --dry-run"})
final class PriceCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "BOOKING", description = BookingFinder.HOW_TO_NAME)
    String booking = "";

    @Option(names = "--anew", description = "makes it anew, from the settings and rates of now")
    boolean anew;

    @Option(names = "--dry-run", description = "let the server check everything, and write nothing")
    boolean dryRun;

    PriceCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ServerResponse response =
                context.bookings().ofFirstPart().fetchAll(List.of(booking)).get(0);
        if (anew) {
            Booking found = Booking.of(response.json());
            String path = "/bookings/" + found.storedId() + "/reprice";
            response = context.writes().transition(path, found.version(), Json.object(), dryRun);
        }
        Printer printer = context.printer();
        boolean priced = response.json().hasNonNull("price");
        switch (printer.format()) {
            case JSON -> printer.printJson(response.body());
            case CSV -> printer.printCsv(priced ? Quote.of(response.json()).lines() : List.of(), PriceListings.CSV);
            case TABLE -> print(printer, response, priced);
        }
        return ExitCode.OK;
    }

    private void print(Printer printer, ServerResponse response, boolean priced) {
        if (priced) {
            QuoteCommand.print(printer, Quote.of(response.json()), PriceListings.LINES);
            if (response.json().at("/price/imported").asBoolean()) {
                printer.printLine(context.text("price.imported"));
            }
        } else {
            printer.printLine(context.text("price.none"));
        }
    }
}

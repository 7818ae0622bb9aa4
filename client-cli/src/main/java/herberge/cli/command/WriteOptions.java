package herberge.cli.command;

import herberge.cli.api.Booking;
import herberge.cli.api.ServerResponse;
import herberge.cli.output.Listings;
import herberge.cli.output.Printer;
import herberge.cli.output.Wording;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options of every write: a dry run, and the output of the result. */
final class WriteOptions {

    @Option(names = "--dry-run", description = "let the server check everything, and write nothing")
    boolean dryRun;

    void print(Printer printer, ServerResponse response, String done) {
        printer.printEntity(
                response, Listings.BOOKINGS, (Booking booking) -> Wording.booking(resultText(done), booking));
    }

    String resultText(String done) {
        return dryRun ? "Dry run, nothing is written. Would be " + done.toLowerCase(Locale.ROOT) : done;
    }
}

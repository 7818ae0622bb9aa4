package herberge.cli.command;

import herberge.cli.api.Booking;
import herberge.cli.api.ServerResponse;
import herberge.cli.output.Listings;
import herberge.cli.output.Printer;
import herberge.cli.output.Wording;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What every write has: trying it without leaving a trace, and saying what came of it. */
final class WriteOptions {

    @Option(names = "--dry-run", description = "let the server check everything, and write nothing")
    boolean dryRun;

    void tell(Printer printer, ServerResponse answer, String done) {
        printer.entity(answer, Listings.BOOKINGS, (Booking booking) -> Wording.booking(happened(done), booking));
    }

    String happened(String done) {
        return dryRun ? "Dry run, nothing is written. Would be " + done.toLowerCase(Locale.ROOT) : done;
    }
}

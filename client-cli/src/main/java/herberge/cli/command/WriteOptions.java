package herberge.cli.command;

import herberge.cli.api.Booking;
import herberge.cli.api.ServerResponse;
import herberge.cli.output.Format;
import herberge.cli.output.Listings;
import herberge.cli.output.Printer;
import herberge.cli.output.Wording;
import herberge.cli.text.Decimal;
import herberge.cli.text.Text;
import herberge.cli.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The options of every write: a dry run, and the output of the result. */
final class WriteOptions {

    @Option(names = "--dry-run", description = "let the server check everything, and write nothing")
    boolean dryRun;

    void print(Printer printer, ServerResponse response, String done) {
        Texts texts = printer.texts();
        print(printer, response, booking -> Wording.booking(texts, resultText(texts, done), booking));
    }

    /** Prints the booking that a command changed, in a sentence of the command's own. */
    void print(Printer printer, ServerResponse response, Function<Booking, String> sentence) {
        printer.printEntity(response, Listings.BOOKINGS, (Booking booking) -> {
            Texts texts = printer.texts();
            List<String> lines = new ArrayList<>(List.of(sentence.apply(booking)));
            if (dryRun && booking.price().totalCents() != null) {
                lines.add(texts.of(
                        new Text("price.line", Decimal.ofCents(booking.price().totalCents()))));
            }
            booking.times().lateDepartures().forEach(late -> lines.add(Wording.lateDeparture(texts, late)));
            return String.join("\n", lines);
        });
    }

    /** Prints the bookings that one command changed: those of several as a list, where the format has one. */
    void print(Printer printer, List<ServerResponse> responses, String done) {
        if (responses.size() == 1) {
            print(printer, responses.get(0), done);
        } else if (printer.format() == Format.TABLE) {
            responses.forEach(response -> print(printer, response, done));
        } else if (!responses.isEmpty()) {
            printer.printList(responses.stream().map(ServerResponse::json).toList(), Listings.BOOKINGS, "");
        }
    }

    /** Returns what has happened, or would happen; {@code done} is the key of a text such as "Booked". */
    String resultText(CommandContext context, String done) {
        return resultText(context.texts(), done);
    }

    private String resultText(Texts texts, String done) {
        String happened = texts.of(done);
        return dryRun ? texts.of("dryRun", happened.toLowerCase(Locale.ROOT)) : happened;
    }
}

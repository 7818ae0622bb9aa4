package herberge.cli.command;

import herberge.cli.api.Booking;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Format;
import herberge.cli.output.Listings;
import herberge.cli.output.Printer;
import herberge.cli.output.Wording;
import herberge.cli.process.ExitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code show BOOKING}: prints all data of bookings. */
@Command(description = "Show bookings.")
final class ShowCommand implements Callable<Integer> {

    private static final int LABEL_WIDTH = 14;

    private final CommandContext context;

    @Parameters(paramLabel = "BOOKING", arity = "1..*", description = BookingFinder.HOW_TO_NAME)
    List<String> bookings = new ArrayList<>();

    ShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<ServerResponse> responses = context.bookings().fetchAll(bookings);
        Printer printer = context.printer();
        if (printer.format() == Format.TABLE) {
            for (int i = 0; i < responses.size(); i++) {
                if (i > 0) {
                    printer.printLine("");
                }
                show(printer, Booking.of(responses.get(i).json()));
            }
        } else if (responses.size() == 1) {
            printer.printEntity(responses.get(0), Listings.BOOKINGS, Booking::number);
        } else {
            printer.printList(responses.stream().map(ServerResponse::json).toList(), Listings.BOOKINGS, "");
        }
        return ExitCode.OK;
    }

    private void show(Printer printer, Booking found) {
        printer.printTitle("Booking " + DisplayWidth.oneLine(found.number()));
        details(found).forEach((label, text) -> printer.printDetail(label, text, LABEL_WIDTH));
    }

    private Map<String, String> details(Booking found) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("Status", found.status() + overdue(found));
        details.put("Room", found.room().name() + " (id " + found.room().id() + ")");
        details.put("Guest", found.guest().name() + " (id " + found.guest().id() + ")");
        details.put("Stay", Wording.stay(found));
        details.put("Arrives", found.times().arrival());
        details.put("Leaves", found.times().departure());
        details.put("Party", Wording.count(found.partySize(), "person", "persons"));
        details.put("Companions", String.join("\n", found.companions()));
        details.put("Notes", found.notes());
        details.put("Source", found.source());
        details.put("Foundation", found.foundationCase() ? "yes" : "");
        details.put("Confirmation", moment(found.milestones().confirmationSent()));
        details.put("Invoice", moment(found.milestones().invoiceSent()));
        details.put("Paid", moment(found.milestones().paid()));
        details.put(
                "Entered",
                by(found.bookkeeping().createdAt(), found.bookkeeping().createdBy()));
        details.put(
                "Changed",
                found.version() == 1
                        ? ""
                        : by(
                                found.bookkeeping().updatedAt(),
                                found.bookkeeping().updatedBy()));
        details.put("Version", Long.toString(found.version()));
        return details;
    }

    /** Returns a note if a stay is past one of its days without a decision by the staff. */
    private String overdue(Booking found) {
        LocalDate today = context.info().today();
        return switch (found.status()) {
            case "checked-in" -> found.checkOut().isBefore(today) ? ", should have left on " + found.checkOut() : "";
            case "reserved", "confirmed" ->
                found.checkIn().isBefore(today) ? ", should have come on " + found.checkIn() : "";
            default -> "";
        };
    }

    private String by(@Nullable Instant at, @Nullable Long user) {
        return moment(at) + (user == null ? "" : " by " + context.userName(user));
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : Wording.moment(at, context.zone()) + " (" + context.zone() + ")";
    }
}

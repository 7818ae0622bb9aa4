package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.Payer;
import herberge.cli.api.ProblemException;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Format;
import herberge.cli.output.Listings;
import herberge.cli.output.Printer;
import herberge.cli.output.Wording;
import herberge.cli.process.ExitCode;
import herberge.cli.text.Code;
import herberge.cli.text.Decimal;
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
                show(printer, responses.get(i).json());
            }
        } else if (responses.size() == 1) {
            printer.printEntity(responses.get(0), Listings.BOOKINGS, Booking::number);
        } else {
            printer.printList(responses.stream().map(ServerResponse::json).toList(), Listings.BOOKINGS, "");
        }
        return ExitCode.OK;
    }

    private void show(Printer printer, JsonNode json) {
        Booking found = Booking.of(json);
        context.writes().remember(List.of(found));
        printer.printTitle(DisplayWidth.oneLine(context.text("show.title", found.number())));
        details(json, found).forEach((label, text) -> printer.printDetail(context.text(label), text, LABEL_WIDTH));
    }

    private Map<String, String> details(JsonNode json, Booking found) {
        Map<String, String> details = new LinkedHashMap<>();
        putStatus(details, json, found);
        details.put("detail.room", found.room().name() + " (id " + found.room().id() + ")");
        details.put(
                "detail.guest", found.guest().name() + " (id " + found.guest().id() + ")");
        details.put("detail.stay", Wording.stay(context.texts(), found));
        details.put("detail.comesFrom", joined(found.chain().continuesId()));
        details.put("detail.continues", joined(found.chain().continuedById()));
        details.put("detail.arrives", found.times().arrival());
        details.put("detail.leaves", found.times().departure());
        details.put("detail.party", context.texts().count(found.partySize(), "person"));
        details.put("detail.companions", Wording.people(context.texts(), found.companions()));
        details.put("detail.notes", found.notes());
        details.put("detail.source", found.source());
        details.put("detail.foundation", found.foundationCase() ? context.text("yes") : "");
        putPriceAndMilestones(details, found);
        details.put(
                "detail.entered",
                by(found.bookkeeping().createdAt(), found.bookkeeping().createdBy()));
        details.put(
                "detail.changed",
                found.version() == 1
                        ? ""
                        : by(
                                found.bookkeeping().updatedAt(),
                                found.bookkeeping().updatedBy()));
        details.put("detail.version", Long.toString(found.version()));
        return details;
    }

    private void putStatus(Map<String, String> details, JsonNode json, Booking found) {
        details.put("detail.status", context.texts().shown(new Code("status", found.status())) + overdue(found));
        details.put("detail.reason", Json.textOrEmpty(json, "cancellationReason"));
    }

    /** Describes another booking of the same stay. It can be hidden, where users see only what is theirs. */
    private String joined(@Nullable Long id) {
        if (id == null) {
            return "";
        }
        try {
            Booking other = context.bookings().find(Long.toString(id));
            return context.text(
                    "show.joined", other.room().name(), other.number(), Wording.stay(context.texts(), other));
        } catch (ProblemException e) {
            if (ExitCode.ofStatus(e.problem().status()) != ExitCode.NOT_FOUND) {
                throw e;
            }
            return context.text("show.joinedHidden", id);
        }
    }

    private String payer(@Nullable Long id) {
        return id == null
                ? ""
                : Payer.of(context.api()
                                        .get("/payers/" + id, QueryString.none())
                                        .json())
                                .name() + " (id " + id + ")";
    }

    /** Returns a note if a stay is past one of its days without a decision by the staff. */
    private String overdue(Booking found) {
        LocalDate today = context.info().today();
        return switch (found.status()) {
            case "checked-in" ->
                found.checkOut().isBefore(today) ? ", " + context.text("show.overdueDeparture", found.checkOut()) : "";
            case "reserved", "confirmed" ->
                found.checkIn().isBefore(today) ? ", " + context.text("show.overdueArrival", found.checkIn()) : "";
            default -> "";
        };
    }

    private void putPriceAndMilestones(Map<String, String> details, Booking found) {
        details.put("detail.payer", payer(found.payerId()));
        details.put("detail.price", price(found.price()));
        details.put("detail.open", open(found.price()));
        details.put("detail.extras", String.join("\n", found.price().extras()));
        details.put("detail.reductions", String.join("\n", found.price().reductions()));
        details.put("detail.confirmation", moment(found.milestones().confirmationSent()));
        details.put("detail.invoice", moment(found.milestones().invoiceSent()));
        details.put("detail.paid", moment(found.milestones().paid()));
    }

    private String price(Booking.Price price) {
        if (price.totalCents() == null) {
            return "";
        }
        String total =
                context.texts().shown(Decimal.ofCents(price.totalCents())).toString();
        return price.agreedReason().isEmpty() ? total : context.text("show.agreed", total, price.agreedReason());
    }

    /** What is open, if anything was paid or is owed to the guest: otherwise it is the price. */
    private String open(Booking.Price price) {
        Long cents = price.openCents();
        return cents == null || (price.paidCents() == 0 && cents >= 0)
                ? ""
                : context.texts().shown(Decimal.ofCents(cents)).toString();
    }

    private String by(@Nullable Instant at, @Nullable Long user) {
        return user == null ? moment(at) : context.text("show.by", moment(at), context.userName(user));
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : context.texts().moment(at, context.zone()) + " (" + context.zone() + ")";
    }
}

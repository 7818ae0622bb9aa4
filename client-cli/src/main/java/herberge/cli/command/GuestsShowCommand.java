package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Guest;
import herberge.cli.api.Json;
import herberge.cli.api.Person;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.Stays;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Format;
import herberge.cli.output.Listings;
import herberge.cli.output.Printer;
import herberge.cli.output.Wording;
import herberge.cli.process.ExitCode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code guests show GUEST}: prints what is known of a guest, and the guest's latest stays. */
@Command(description = "Show a guest and the guest's stays.")
final class GuestsShowCommand implements Callable<Integer> {

    private static final int LABEL_WIDTH = 16;
    private static final int MAX_STAYS = 10;

    private final CommandContext context;

    @Parameters(paramLabel = "GUEST", description = "id, or a text to search for")
    String guest = "";

    GuestsShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ServerResponse response = context.guests().fetch(guest);
        Printer printer = context.printer();
        if (printer.format() == Format.TABLE) {
            show(printer, response.json());
        } else {
            printer.printEntity(response, Listings.GUESTS, Guest::fullName);
        }
        return ExitCode.OK;
    }

    private void show(Printer printer, JsonNode json) {
        Guest found = Guest.of(json);
        context.writes().remember(List.of(found));
        printer.printTitle(DisplayWidth.oneLine(found.fullName()) + " (id " + found.id() + ")");
        details(json).forEach((label, text) -> printer.printDetail(context.text(label), text, LABEL_WIDTH));
        List<Booking> stays = stays(found.id());
        printer.printLine("");
        printer.printTitle(context.text("guests.stays", Stays.of(stays).size()));
        if (!stays.isEmpty()) {
            printer.printTable(stays.stream().limit(MAX_STAYS).toList(), Listings.BOOKINGS);
        }
        if (stays.size() > MAX_STAYS) {
            printer.printLine(context.text("guests.earlier", String.valueOf(found.id())));
        }
    }

    /** Returns the bookings of the guest, latest first. */
    private List<Booking> stays(@Nullable Long id) {
        return context.api().list("/bookings", QueryString.of("guestId", id), Integer.MAX_VALUE).stream()
                .map(Booking::of)
                .sorted(Comparator.comparing(Booking::checkIn).reversed())
                .toList();
    }

    private Map<String, String> details(JsonNode guest) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("detail.company", Json.textOrEmpty(guest, "company"));
        details.put("detail.e-mail", Json.textOrEmpty(guest, "email"));
        details.put("detail.phone", joined(guest, ", ", "phone", "mobilePhone", "privatePhone", "businessPhone"));
        details.put("detail.street", Json.textOrEmpty(guest, "street"));
        details.put("detail.city", joined(guest, " ", "postalCode", "city"));
        details.put("detail.country", Json.textOrEmpty(guest, "country"));
        details.put("detail.born", joined(guest, ", ", "birthDate", "birthPlace"));
        details.put(
                "detail.member",
                Json.flag(guest, "member")
                        ? (context.text("yes") + " " + Json.textOrEmpty(guest, "memberNumber")).strip()
                        : "");
        details.put("detail.salutation", Json.textOrEmpty(guest, "salutation"));
        details.put("detail.language", Json.textOrEmpty(guest, "language"));
        details.put("detail.nationality", Json.textOrEmpty(guest, "nationality"));
        details.put("detail.profession", joined(guest, ", ", "profession", "office"));
        details.put(
                "detail.invoices-to", joined(guest, ", ", "invoiceEmail", "costCenter", "debtorAccount", "leitwegId"));
        details.put("detail.plate", Json.textOrEmpty(guest, "licensePlate"));
        details.put("detail.companions", Wording.people(context.texts(), Json.list(guest, "companions", Person::of)));
        details.put("detail.tags", String.join(", ", Json.list(guest, "tags", JsonNode::asText)));
        details.put("detail.notes", Json.textOrEmpty(guest, "notes"));
        details.put("detail.version", Json.textOrEmpty(guest, "version"));
        return details;
    }

    private static String joined(JsonNode guest, String separator, String... fields) {
        return Stream.of(fields)
                .map(field -> Json.textOrEmpty(guest, field))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(separator));
    }
}

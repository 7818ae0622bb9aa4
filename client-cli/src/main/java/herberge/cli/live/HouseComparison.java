package herberge.cli.live;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Api;
import herberge.cli.api.Invoice;
import herberge.cli.api.Json;
import herberge.cli.api.ProblemException;
import herberge.cli.api.QueryString;
import herberge.cli.api.Room;
import herberge.cli.api.Write;
import herberge.cli.live.model.House;
import herberge.cli.live.model.MoneyLines;
import herberge.cli.live.model.Stay;
import herberge.cli.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares a change that the server may have executed with the house as it is now. It asks the server, so it runs in the
 * background.
 */
final class HouseComparison {

    private static final int NOT_FOUND = 404;
    private static final int MOST = 200;

    private final Api api;
    private final Texts texts;
    private final House house;

    HouseComparison(Api api, Texts texts, House house) {
        this.api = api;
        this.texts = texts;
        this.house = house;
    }

    /** Says in lines whether the house is as the change would make it, and where it is not. */
    List<String> of(Write write) {
        List<String> path = List.of(write.path().substring(1).split("/"));
        try {
            return switch (path.size()) {
                case 1 -> ofNew(write);
                case 2 -> ofEntity(write);
                default -> ofStep(write, path);
            };
        } catch (ProblemException e) {
            if (e.problem().status() != NOT_FOUND) {
                throw e;
            }
            return List.of(texts.of(write.method().equals("DELETE") ? "old.made" : "old.gone"));
        }
    }

    private List<String> ofNew(Write write) {
        JsonNode body = write.body();
        boolean booking = write.path().equals("/bookings");
        List<String> fields = booking
                ? List.of("roomId", "guestId", "checkIn", "checkOut")
                : List.of("roomId", "from", "to", "reason");
        QueryString there = QueryString.of("roomId", Json.text(body, "roomId"))
                .and("from", Json.text(body, booking ? "checkIn" : "from"))
                .and("to", Json.text(body, booking ? "checkOut" : "to"));
        return api.list(write.path(), there, MOST).stream()
                .filter(found -> fields.stream()
                        .allMatch(field -> Json.textOrEmpty(found, field).equals(Json.textOrEmpty(body, field))))
                .findFirst()
                .map(found -> List.of(texts.of("old.made"), number(found)))
                .orElseGet(() -> List.of(texts.of("old.notMade")));
    }

    private static String number(JsonNode found) {
        String number = Json.textOrEmpty(found, "reservationNumber");
        return number.isEmpty() ? Json.textOrEmpty(found, "id") : number;
    }

    private List<String> ofEntity(Write write) {
        JsonNode now = now(write.path());
        if (write.method().equals("DELETE")) {
            return List.of(texts.of("old.notMade"));
        }
        List<String> lines = new ArrayList<>();
        write.body().fieldNames().forEachRemaining(field -> {
            String present = value(now, field);
            String wanted = value(write.body(), field);
            if (!present.equals(wanted)) {
                lines.add(texts.of("old.row", texts.ofCode("field", field), present, wanted));
            }
        });
        return answer(lines.isEmpty(), lines.stream());
    }

    private List<String> ofStep(Write write, List<String> path) {
        String step = path.get(2);
        if (step.equals("payments")) {
            return ofPayment(write);
        }
        if (step.equals("invoices")) {
            return ofInvoice(write, path.get(1));
        }
        if (path.get(0).equals("bookings")) {
            String status = Json.textOrEmpty(now("/bookings/" + path.get(1)), "status");
            String wanted = Stay.statusAfter(step);
            String row = texts.of(
                    "old.row",
                    texts.ofCode("field", "status"),
                    texts.ofCode("status", status),
                    texts.ofCode("status", wanted));
            return answer(status.equals(wanted), Stream.of(row));
        }
        if (path.get(0).equals("reminders")) {
            JsonNode now = now("/reminders/" + path.get(1));
            boolean snoozed = Json.textOrEmpty(now, "snoozedUntil").equals(Json.textOrEmpty(write.body(), "until"));
            boolean made = step.equals("snooze") ? snoozed : now.hasNonNull("closedReason");
            return answer(made, Stream.empty());
        }
        return List.of(texts.of("wait.old.why"));
    }

    private List<String> ofPayment(Write write) {
        List<String> fields = List.of("amountCents", "method", "paidOn", "reference");
        boolean made = api.list(write.path(), QueryString.none(), MOST).stream()
                .anyMatch(found -> !found.hasNonNull("reversedById")
                        && fields.stream()
                                .allMatch(field ->
                                        Json.textOrEmpty(found, field).equals(Json.textOrEmpty(write.body(), field))));
        return answer(made, Stream.empty());
    }

    /** Names the invoices of that kind, of which one may be the wanted one. */
    private List<String> ofInvoice(Write write, String booking) {
        List<String> standing = api.list("/invoices", QueryString.of("bookingId", booking), MOST).stream()
                .map(Invoice::of)
                .filter(invoice -> invoice.cancelledById() == null
                        && invoice.kind().equals(Json.textOrEmpty(write.body(), "kind")))
                .map(invoice -> MoneyLines.of(invoice, texts))
                .toList();
        return standing.isEmpty()
                ? List.of(texts.of("old.notMade"))
                : Stream.concat(Stream.of(texts.of("wait.old.why")), standing.stream())
                        .toList();
    }

    private List<String> answer(boolean made, Stream<String> differences) {
        return made
                ? List.of(texts.of("old.made"))
                : Stream.concat(Stream.of(texts.of("old.notMade")), differences).toList();
    }

    private JsonNode now(String path) {
        return api.get(path, QueryString.none()).json();
    }

    /** The field as the chart shows it: rooms have names, and nothing is a dash. */
    private String value(JsonNode json, String field) {
        String text = Json.textOrEmpty(json, field);
        if (field.equals("roomId") && json.path(field).isIntegralNumber()) {
            return house.room(Json.number(json, field)).map(Room::name).orElse(text);
        }
        return text.isEmpty() ? "–" : text;
    }
}

package herberge.cli.live;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.api.Room;
import herberge.cli.live.model.House;
import herberge.cli.live.model.Stay;
import herberge.cli.output.MoneySentences;
import herberge.cli.realtime.Event;
import herberge.cli.text.Texts;
import java.time.LocalDate;
import java.util.Optional;

/** Says in one sentence who changed what, by comparing the event with what the chart showed before it. */
final class EventNotices {

    private final Texts texts;
    private final MoneySentences money;

    /** The booking of the last invoice, and who issued it. */
    private String invoiced = "";

    EventNotices(Texts texts) {
        this.texts = texts;
        this.money = new MoneySentences(texts);
    }

    /**
     * Whether the event only follows from another one: the former room of a stay, of which the new room is told, or a
     * booking that an invoice was issued for.
     */
    boolean followsAnother(House before, Event event) {
        JsonNode now = event.payload();
        boolean ofInvoice = event.entity().equals("booking") && invoiced.equals(event.username() + " " + event.id());
        invoiced = event.entity().equals("invoice") ? event.username() + " " + Json.number(now, "bookingId") : "";
        if (ofInvoice && event.type().equals("booking-updated") && looksTheSame(before, event)) {
            return true;
        }
        return event.entity().equals("booking")
                && !event.isDeletion()
                && now.hasNonNull("continuedById")
                && before.booking(event.id())
                        .filter(old -> !old.to().equals(Json.date(now, "checkOut")))
                        .isPresent();
    }

    private static boolean looksTheSame(House before, Event event) {
        JsonNode now = event.payload();
        return before.booking(event.id())
                .filter(old -> old.status().equals(Json.textOrEmpty(now, "status"))
                        && old.roomId() == Json.number(now, "roomId")
                        && old.from().equals(Json.date(now, "checkIn"))
                        && old.to().equals(Json.date(now, "checkOut")))
                .isPresent();
    }

    String of(House before, Event event) {
        return switch (event.entity()) {
            case "booking" -> booking(before, event);
            case "room-block" -> block(before, event);
            case "credit" -> event.username() + " " + money.credit(event);
            case "payment" -> event.username() + " " + money.payment(event);
            case "invoice" -> event.username() + " " + money.invoice(event);
            default -> other(event);
        };
    }

    private String booking(House before, Event event) {
        Optional<Stay> old = before.booking(event.id());
        if (event.isDeletion()) {
            return texts.of(
                    "notice.deleted",
                    event.username(),
                    old.map(EventNotices::which).orElse("" + event.id()));
        }
        JsonNode now = event.payload();
        String which = which(Json.textOrEmpty(now, "reservationNumber"), Json.textOrEmpty(now.path("guest"), "name"));
        LocalDate from = Json.date(now, "checkIn");
        LocalDate to = Json.date(now, "checkOut");
        String status = Json.textOrEmpty(now, "status");
        String place = place(before, Json.number(now, "roomId"), from, to);
        if (event.isCreation()) {
            String key = now.hasNonNull("continuesId") ? "notice.changedRoom" : "notice.booked";
            return texts.of(key, event.username(), which, place);
        }
        if (old.isEmpty() || !old.get().status().equals(status)) {
            return texts.of("notice.status", event.username(), which, texts.ofCode("status", status));
        }
        boolean moved = old.get().roomId() != Json.number(now, "roomId")
                || !old.get().from().equals(from)
                || !old.get().to().equals(to);
        return moved
                ? texts.of("notice.moved", event.username(), which, place)
                : texts.of("notice.changed", event.username(), which);
    }

    private String block(House before, Event event) {
        if (event.isDeletion()) {
            return texts.of("notice.unblocked", event.username());
        }
        JsonNode now = event.payload();
        String place = place(before, Json.number(now, "roomId"), Json.date(now, "from"), Json.date(now, "to"));
        return texts.of("notice.blocked", event.username(), Json.textOrEmpty(now, "reason"), place);
    }

    private String other(Event event) {
        JsonNode now = event.payload();
        String name = (Json.textOrEmpty(now, "firstName") + " " + Json.textOrEmpty(now, "lastName")).strip();
        String label =
                Json.textOrEmpty(now, "name") + Json.textOrEmpty(now, "title") + Json.textOrEmpty(now, "username");
        String which = texts.ofCode("entity", event.entity()) + " " + (name + label).strip();
        return texts.of(event.isDeletion() ? "notice.deleted" : "notice.changed", event.username(), which.strip());
    }

    private static String which(Stay stay) {
        return which(stay.number(), stay.label());
    }

    private static String which(String number, String guest) {
        return guest.isEmpty() ? number : number + " (" + guest + ")";
    }

    private String place(House house, long roomId, LocalDate from, LocalDate to) {
        String room = house.room(roomId).map(Room::name).orElse("" + roomId);
        return room + ", " + texts.day(from) + " – " + texts.day(to);
    }
}

package herberge.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Guest;
import herberge.cli.api.Json;
import herberge.cli.realtime.Event;
import herberge.cli.text.Code;
import herberge.cli.text.Text;
import herberge.cli.text.Texts;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Describes events in sentences: who changed what. */
public final class EventSentences {

    /** The fields that follow from others, or that the event of a payment or an invoice tells. */
    private static final Set<String> DERIVED = Set.of("price", "openCents", "paidCents", "dueOn");

    private static final Set<String> PLACE = Set.of("roomId", "checkIn", "checkOut");

    /** The keys of the transitions of a booking, by the statuses before and after. */
    private static final Map<String, String> TRANSITIONS = Map.of(
            "reserved confirmed", "event.confirmed",
            "confirmed reserved", "event.reserved",
            "confirmed checked-in", "event.checkedIn",
            "checked-in checked-out", "event.checkedOut",
            "reserved cancelled", "event.cancelled",
            "confirmed cancelled", "event.cancelled",
            "confirmed no-show", "event.noShow",
            "cancelled confirmed", "event.reopened",
            "no-show confirmed", "event.reopened",
            "checked-in confirmed", "event.reopened");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final LongFunction<String> rooms;

    private final Texts texts;

    private final MoneySentences money;

    /** @param rooms returns the name of a room */
    public EventSentences(LongFunction<String> rooms, Texts texts) {
        this.rooms = rooms;
        this.texts = texts;
        this.money = new MoneySentences(texts);
    }

    /**
     * Describes the event in one safe line.
     *
     * @param before the former values of the changed fields, if known
     */
    public String of(Event event, Optional<Map<String, String>> before) {
        return DisplayWidth.oneLine(event.username() + " " + describe(event, before) + ".");
    }

    private String describe(Event event, Optional<Map<String, String>> before) {
        if (event.isDeletion()) {
            return text("event.deleted", deleted(event, before.orElse(Map.of())));
        }
        return switch (event.entity()) {
            case "booking" -> booking(event, Booking.of(event.payload()), before);
            case "room-block" -> block(event, before);
            case "credit" -> money.credit(event);
            case "payment" -> money.payment(event);
            case "invoice" -> money.invoice(event);
            case "reminder" -> reminder(event, before);
            case "guest" -> guest(event, before);
            default -> other(event, subject(event), before);
        };
    }

    private String booking(Event event, Booking current, Optional<Map<String, String>> before) {
        if (event.isCreation()) {
            return current.chain().continuesId() == null
                    ? text("event.booked", current.number(), summary(current))
                    : text("event.continuedIn", named(current), place(current));
        }
        if (before.isEmpty()) {
            return text("event.changedBooking", current.number(), summary(current));
        }
        Map<String, String> old = before.get();
        String which = named(current);
        Set<String> rest = new LinkedHashSet<>(old.keySet());
        rest.removeAll(DERIVED.containsAll(rest) ? Set.of("openCents") : DERIVED);
        boolean joins = rest.remove("continuedById");
        boolean moved = rest.removeAll(PLACE);
        boolean over = current.status().equals("checked-out") && event.payload().hasNonNull("continuedById");
        if (joins && (over || !rest.contains("status"))) {
            rest.remove("status"); // of the part in the former room, which is over
            return continued(event, current, which) + also(rest);
        }
        if (rest.remove("status")) {
            rest.remove("cancellationReason");
            return transition(old.getOrDefault("status", ""), current.status(), which)
                    + (moved ? text("event.now", place(current)) : "")
                    + also(rest);
        }
        return moved ? text("event.moved", which, place(current)) + also(rest) : changed(rest, which);
    }

    private String named(Booking booking) {
        return text("event.booking", booking.number(), booking.guest().name());
    }

    private String continued(Event event, Booking current, String which) {
        return event.payload().hasNonNull("continuedById")
                ? text("event.continued", which, current.checkOut())
                : text("event.rejoined", which, place(current));
    }

    private String summary(Booking booking) {
        return place(booking) + ", " + booking.guest().name() + ", " + texts.count(booking.partySize(), "person") + ", "
                + texts.shown(new Code("status", booking.status()));
    }

    private String place(Booking booking) {
        return booking.room().name() + ", " + Wording.stay(texts, booking);
    }

    /**
     * Says what was done to bookings whose status changed, by the transition of the API; other changes of the status are
     * named by the new status.
     */
    public String transition(String from, String to, String which) {
        boolean back = from.equals("checked-out") && to.equals("checked-in");
        String key = back ? "event.reopened" : TRANSITIONS.getOrDefault(from + " " + to, "");
        return key.isEmpty() ? text("event.turned", new Code("status", to), which) : text(key, which);
    }

    private String block(Event event, Optional<Map<String, String>> before) {
        JsonNode block = event.payload();
        LocalDate from = Json.date(block, "from");
        String nights =
                Wording.span(texts, from, Json.date(block, "to")) + " (" + Json.textOrEmpty(block, "reason") + ")";
        String room = rooms.apply(Json.number(block, "roomId"));
        return event.isCreation()
                ? text("event.blocked", room, nights)
                : other(event, text("event.block", room, nights), before);
    }

    private String reminder(Event event, Optional<Map<String, String>> before) {
        JsonNode current = event.payload();
        String which = subject(event);
        Set<String> changed = before.map(Map::keySet).orElse(Set.of());
        if (event.isCreation()) {
            return text("event.addedDue", which, Json.date(current, "dueDate"));
        }
        if (changed.contains("completedAt") || changed.contains("closedReason")) {
            String reason = Json.textOrEmpty(current, "closedReason");
            return reason.isEmpty()
                    ? text("event.reopened", which)
                    : text("event.closed", which, new Code("closedReason", reason));
        }
        if (changed.contains("snoozedUntil") && current.hasNonNull("snoozedUntil")) {
            return text("event.snoozed", which, Json.date(current, "snoozedUntil"));
        }
        return other(event, which, before);
    }

    private String guest(Event event, Optional<Map<String, String>> before) {
        String which = subject(event);
        Map<String, String> old = before.orElse(Map.of());
        String former = old.get("mergedFrom");
        if (former == null) {
            return other(event, which, before);
        }
        Set<String> fields = new LinkedHashSet<>(old.keySet());
        fields.remove("mergedFrom");
        boolean merged = event.payload().path("mergedFrom").size() > NUMBER.split(former, -1).length - 1;
        return text(merged ? "event.merged" : "event.unmerged", which) + also(fields);
    }

    private String other(Event event, String which, Optional<Map<String, String>> before) {
        if (event.isCreation()) {
            return text("event.added", which);
        }
        Set<String> fields = new LinkedHashSet<>(before.map(Map::keySet).orElse(Set.of()));
        if (fields.remove("active")) {
            boolean active = Json.flag(event.payload(), "active");
            return text(active ? "event.active" : "event.inactive", which) + also(fields);
        }
        return changed(fields, which);
    }

    private String changed(Set<String> fields, String which) {
        return fields.isEmpty() ? text("event.changed", which) : text("event.changedFields", names(fields), which);
    }

    private String also(Set<String> fields) {
        return fields.isEmpty() ? "" : text("event.also", names(fields));
    }

    private String names(Set<String> fields) {
        return fields.stream()
                .map(field -> texts.shown(new Code("field", field)).toString())
                .collect(Collectors.joining(", "));
    }

    private String subject(Event event) {
        return subject(event, name(event.payload()));
    }

    private String subject(Event event, String name) {
        return texts.shown(new Code("entity", event.entity())) + " " + (name.isEmpty() ? "" : name + " ") + "("
                + event.id() + ")";
    }

    /** Names a deleted entity. The event itself contains only its id. */
    private String deleted(Event event, Map<String, String> old) {
        String number = old.getOrDefault("reservationNumber", "");
        if (!number.isEmpty()) {
            return texts.shown(new Code("entity", "booking")) + " " + number;
        }
        String name = Guest.shownName(
                old.getOrDefault("firstName", ""), old.getOrDefault("lastName", ""), old.getOrDefault("company", ""));
        return subject(event, old.getOrDefault("name", old.getOrDefault("title", name)));
    }

    private String text(String key, Object... values) {
        return texts.of(new Text(key, values));
    }

    private static String name(JsonNode payload) {
        for (String field : new String[] {"name", "title", "username"}) {
            if (payload.hasNonNull(field)) {
                return Json.textOrEmpty(payload, field);
            }
        }
        return Guest.shownName(
                Json.textOrEmpty(payload, "firstName"),
                Json.textOrEmpty(payload, "lastName"),
                Json.textOrEmpty(payload, "company"));
    }
}

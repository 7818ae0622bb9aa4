package herberge.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Guest;
import herberge.cli.api.Json;
import herberge.cli.realtime.Event;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/** Describes events in sentences: who changed what. */
public final class EventSentences {

    private static final Set<String> PLACE = Set.of("roomId", "checkIn", "checkOut");

    private final LongFunction<String> rooms;

    /** @param rooms returns the name of a room */
    public EventSentences(LongFunction<String> rooms) {
        this.rooms = rooms;
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
            return "deleted " + deleted(event, before.orElse(Map.of()));
        }
        return switch (event.entity()) {
            case "booking" -> booking(event, Booking.of(event.payload()), before);
            case "room-block" -> block(event, before);
            case "reminder" -> reminder(event, before);
            default -> other(event, subject(event), before);
        };
    }

    private static String booking(Event event, Booking current, Optional<Map<String, String>> before) {
        if (event.isCreation()) {
            return "booked " + current.number() + ": " + summary(current);
        }
        if (before.isEmpty()) {
            return "changed booking " + current.number() + ": " + summary(current);
        }
        Map<String, String> old = before.get();
        String which = "booking " + current.number() + " (" + current.guest().name() + ")";
        Set<String> rest = new LinkedHashSet<>(old.keySet());
        boolean moved = rest.removeAll(PLACE);
        if (rest.remove("status")) {
            rest.remove("cancellationReason");
            return transition(old.getOrDefault("status", ""), current.status()) + " " + which
                    + (moved ? ", now " + place(current) : "") + also(rest);
        }
        return moved ? "moved " + which + " to " + place(current) + also(rest) : changed(rest, which);
    }

    private static String summary(Booking booking) {
        return place(booking) + ", " + booking.guest().name() + ", "
                + Wording.count(booking.partySize(), "person", "persons") + ", " + booking.status();
    }

    private static String place(Booking booking) {
        return booking.room().name() + ", " + Wording.stay(booking);
    }

    /** Returns the name of a transition of the API; other changes of the status are named by the new status. */
    private static String transition(String from, String to) {
        return switch (from + " " + to) {
            case "reserved confirmed" -> "confirmed";
            case "confirmed reserved" -> "put back to reserved";
            case "confirmed checked-in" -> "checked in";
            case "checked-in checked-out" -> "checked out";
            case "reserved cancelled", "confirmed cancelled" -> "cancelled";
            case "confirmed no-show" -> "noted the no-show of";
            case "cancelled confirmed", "no-show confirmed", "checked-in confirmed", "checked-out checked-in" ->
                "reopened";
            default -> "turned to " + to;
        };
    }

    private String block(Event event, Optional<Map<String, String>> before) {
        JsonNode block = event.payload();
        LocalDate from = Json.date(block, "from");
        String nights = Wording.span(from, Json.date(block, "to")) + " (" + Json.textOrEmpty(block, "reason") + ")";
        String room = rooms.apply(Json.number(block, "roomId"));
        return event.isCreation()
                ? "blocked " + room + ", " + nights
                : other(event, "the block of " + room + ", " + nights, before);
    }

    private static String reminder(Event event, Optional<Map<String, String>> before) {
        JsonNode current = event.payload();
        String which = subject(event);
        Set<String> changed = before.map(Map::keySet).orElse(Set.of());
        if (event.isCreation()) {
            return "added " + which + ", due " + Wording.day(Json.date(current, "dueDate"));
        }
        if (changed.contains("completedAt") || changed.contains("closedReason")) {
            String reason = Json.textOrEmpty(current, "closedReason");
            return reason.isEmpty() ? "reopened " + which : "closed " + which + " (" + reason + ")";
        }
        if (changed.contains("snoozedUntil") && current.hasNonNull("snoozedUntil")) {
            return "snoozed " + which + " until " + Wording.day(Json.date(current, "snoozedUntil"));
        }
        return other(event, which, before);
    }

    private static String other(Event event, String which, Optional<Map<String, String>> before) {
        if (event.isCreation()) {
            return "added " + which;
        }
        Set<String> fields = new LinkedHashSet<>(before.map(Map::keySet).orElse(Set.of()));
        if (fields.remove("active")) {
            boolean active = Json.flag(event.payload(), "active");
            return "made " + which + (active ? " active" : " inactive") + also(fields);
        }
        return changed(fields, which);
    }

    private static String changed(Set<String> fields, String which) {
        return fields.isEmpty() ? "changed " + which : "changed " + String.join(", ", fields) + " of " + which;
    }

    private static String also(Set<String> fields) {
        return fields.isEmpty() ? "" : "; changed " + String.join(", ", fields);
    }

    private static String subject(Event event) {
        String name = name(event.payload());
        return event.entity() + " " + (name.isEmpty() ? "" : name + " ") + "(" + event.id() + ")";
    }

    /** Names a deleted entity. The event itself contains only its id. */
    private static String deleted(Event event, Map<String, String> old) {
        String number = old.getOrDefault("reservationNumber", "");
        if (!number.isEmpty()) {
            return "booking " + number;
        }
        String name = Guest.shownName(
                old.getOrDefault("firstName", ""), old.getOrDefault("lastName", ""), old.getOrDefault("company", ""));
        String label = old.getOrDefault("name", old.getOrDefault("title", name));
        return event.entity() + " " + (label.isEmpty() ? "" : label + " ") + "(" + event.id() + ")";
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

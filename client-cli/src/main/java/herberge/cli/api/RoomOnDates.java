package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.text.ShortDay;
import herberge.cli.text.Text;
import java.time.LocalDate;

/**
 * A room and whether it is free on the requested nights, with the reasons if it is not.
 *
 * @param why a {@link Text}; an empty text if the room is free
 */
public record RoomOnDates(Room room, boolean free, Object why) {

    public static RoomOnDates of(JsonNode json) {
        Object why = Json.list(json, "why", RoomOnDates::reason).stream()
                .reduce((first, next) -> new Text("why.and", first, next))
                .map(Object.class::cast)
                .orElse("");
        return new RoomOnDates(Room.of(json), Json.flag(json, "free"), why);
    }

    private static Text reason(JsonNode json) {
        return switch (Json.textOrEmpty(json, "kind")) {
            case "capacity" -> new Text("why.capacity");
            case "block" -> nights("why.block", json, "from", "to");
            default ->
                nights(json.hasNonNull("occupiedUntil") ? "why.notLeft" : "why.booked", json, "checkIn", "checkOut");
        };
    }

    private static Text nights(String key, JsonNode json, String first, String last) {
        String from = Json.text(json, json.has(first) ? first : "checkIn");
        String to = Json.text(json, json.has(last) ? last : "checkOut");
        return from == null || to == null ? new Text(key) : new Text("why.nights", new Text(key), day(from), day(to));
    }

    private static ShortDay day(String date) {
        return new ShortDay(LocalDate.parse(date));
    }
}

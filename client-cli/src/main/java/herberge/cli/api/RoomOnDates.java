package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A room and whether it is free on the requested nights, with the reasons if it is not. */
public record RoomOnDates(Room room, boolean free, List<String> why) {

    public static RoomOnDates of(JsonNode json) {
        return new RoomOnDates(Room.of(json), Json.flag(json, "free"), Json.list(json, "why", RoomOnDates::reason));
    }

    private static String reason(JsonNode json) {
        return switch (Json.textOrEmpty(json, "kind")) {
            case "capacity" -> "too small";
            case "block" -> dates("blocked", json, "from", "to");
            default ->
                dates(
                        json.hasNonNull("occupiedUntil") ? "not checked out yet:" : "booked",
                        json,
                        "checkIn",
                        "checkOut");
        };
    }

    private static String dates(String word, JsonNode json, String first, String last) {
        String from = Json.text(json, json.has(first) ? first : "checkIn");
        String to = Json.text(json, json.has(last) ? last : "checkOut");
        return from == null || to == null ? word : word + " " + from + " to " + to;
    }
}

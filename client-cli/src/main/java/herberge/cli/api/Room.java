package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;

/** A room as returned by the server. */
public record Room(
        long id,
        String name,
        String buildingType,
        long capacity,
        String location,
        boolean active,
        long lowSeasonCents,
        long highSeasonCents,
        long finalCleaningCents,
        String notes) {

    public static Room of(JsonNode json) {
        return new Room(
                Json.number(json, json.has("id") ? "id" : "roomId"),
                Json.textOrEmpty(json, "name"),
                Json.textOrEmpty(json, "buildingType"),
                json.path("capacity").asLong(0),
                Json.textOrEmpty(json, "location"),
                json.path("active").asBoolean(true),
                json.path("lowSeasonCents").asLong(0),
                json.path("highSeasonCents").asLong(0),
                json.path("finalCleaningCents").asLong(0),
                Json.textOrEmpty(json, "notes"));
    }
}

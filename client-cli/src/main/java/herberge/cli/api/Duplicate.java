package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Two guests that may be the same, as the server lists them; or a guest that may be the same as a new one.
 *
 * @param why the fields that are equal
 */
public record Duplicate(long id, String name, long otherId, String otherName, List<String> why) {

    /** A pair of {@code GET /guests/duplicates}. */
    public static Duplicate ofPair(JsonNode json) {
        return new Duplicate(
                Json.number(json.path("guest"), "id"),
                Json.textOrEmpty(json.path("guest"), "name"),
                Json.number(json.path("duplicate"), "id"),
                Json.textOrEmpty(json.path("duplicate"), "name"),
                Json.list(json, "why", JsonNode::asText));
    }

    /** A duplicate of the guest to which a response belongs. */
    public static Duplicate ofNewGuest(JsonNode json) {
        return new Duplicate(
                Json.number(json, "id"),
                Json.textOrEmpty(json, "name"),
                0,
                "",
                Json.list(json, "why", JsonNode::asText));
    }
}

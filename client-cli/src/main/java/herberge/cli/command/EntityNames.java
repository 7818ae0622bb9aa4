package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Api;
import herberge.cli.api.Guest;
import herberge.cli.api.Json;
import herberge.cli.api.ProblemException;
import herberge.cli.api.QueryString;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.api.UnreachableException;
import herberge.cli.output.Wording;
import herberge.cli.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Provides the names by which people know entities: a room's or guest's name, a booking's number with its guest, a
 * reminder's title. Each is read once. What cannot be read, such as a deleted entity, has no name.
 */
final class EntityNames {

    private final Api api;
    private final Texts texts;
    private final Map<String, Optional<String>> known = new HashMap<>();

    EntityNames(Api api, Texts texts) {
        this.api = api;
        this.texts = texts;
    }

    Optional<String> find(String entity, long id) {
        String path = path(entity, id);
        if (!known.containsKey(path)) {
            known.put(path, read(entity, path)); // not computeIfAbsent: the name of a block contains that of its room
        }
        return known.getOrDefault(path, Optional.empty());
    }

    /** Returns the path of an entity in the API. */
    static String path(String entity, long id) {
        return "/" + entity + "s/" + id;
    }

    private Optional<String> read(String entity, String path) {
        try {
            String name = name(entity, api.get(path, QueryString.none()).json());
            return name.isBlank() ? Optional.empty() : Optional.of(name);
        } catch (ProblemException | UnreachableException | UnexpectedAnswerException e) {
            return Optional.empty(); // the id is shown instead
        }
    }

    private String name(String entity, JsonNode json) {
        return switch (entity) {
            case "booking" ->
                Json.textOrEmpty(json, "reservationNumber") + " (" + Json.textOrEmpty(json.path("guest"), "name") + ")";
            case "guest" ->
                Guest.shownName(
                        Json.textOrEmpty(json, "firstName"),
                        Json.textOrEmpty(json, "lastName"),
                        Json.textOrEmpty(json, "company"));
            case "room-block" ->
                roomName(Json.number(json, "roomId")) + ", "
                        + Wording.span(texts, Json.date(json, "from"), Json.date(json, "to"));
            case "reminder" -> Json.textOrEmpty(json, "title");
            default -> Json.textOrEmpty(json, "name");
        };
    }

    /** Returns the name of the room, or its id. */
    String roomName(long id) {
        return find("room", id).orElseGet(() -> texts.of("room.id", id));
    }
}

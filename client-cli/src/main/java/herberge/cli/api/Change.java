package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one command did to one thing. */
public record Change(
        long id,
        String entity,
        long entityId,
        String operation,
        @Nullable Instant at,
        String username,
        List<String> fields,
        boolean undoable) {

    public static Change of(JsonNode json) {
        return new Change(
                Json.number(json, "id"),
                Json.textOrEmpty(json, "entity"),
                Json.number(json, "entityId"),
                Json.textOrEmpty(json, "operation"),
                Json.instant(json, "at"),
                Json.textOrEmpty(json, "username"),
                Json.list(json, "fields", JsonNode::asText),
                Json.flag(json, "undoable"));
    }
}

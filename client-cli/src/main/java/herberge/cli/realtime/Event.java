package herberge.cli.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change as the server tells it.
 *
 * @param payload  the whole entity after the change; of one that is gone only its id
 * @param clientId how the desk is called that made it; empty where it gave no name
 * @param frame    all of it, as it came
 */
public record Event(
        String type,
        long seq,
        String entity,
        long id,
        long version,
        JsonNode payload,
        String username,
        String clientId,
        @Nullable Instant timestamp,
        JsonNode frame) {

    static Event of(JsonNode frame) {
        return new Event(
                Json.textOrEmpty(frame, "type"),
                Json.number(frame, "seq"),
                Json.textOrEmpty(frame, "entity"),
                Json.number(frame, "id"),
                Json.number(frame, "version"),
                frame.path("payload"),
                Json.textOrEmpty(frame, "username"),
                Json.textOrEmpty(frame, "clientId"),
                Json.instant(frame, "timestamp"),
                frame);
    }

    /** Whether a frame is one, and not an answer or something of a newer server. */
    static boolean is(JsonNode frame) {
        String type = Json.textOrEmpty(frame, "type");
        return frame.hasNonNull("seq")
                && frame.hasNonNull("entity")
                && (type.endsWith("-created") || type.endsWith("-updated") || type.endsWith("-deleted"));
    }

    public boolean created() {
        return type.endsWith("-created");
    }

    public boolean deleted() {
        return type.endsWith("-deleted");
    }
}

package herberge.cli.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of a change.
 *
 * @param payload the whole entity after the change; only its id after a deletion
 * @param clientId the client id of the terminal that made the change; empty if it sent none
 * @param frame the whole frame as received
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

    /** Whether a frame is an event, and not a reply or a frame of a newer server. */
    static boolean isEvent(JsonNode frame) {
        String type = Json.textOrEmpty(frame, "type");
        return frame.hasNonNull("seq")
                && frame.hasNonNull("entity")
                && (type.endsWith("-created") || type.endsWith("-updated") || type.endsWith("-deleted"));
    }

    public boolean isCreation() {
        return type.endsWith("-created");
    }

    public boolean isDeletion() {
        return type.endsWith("-deleted");
    }
}

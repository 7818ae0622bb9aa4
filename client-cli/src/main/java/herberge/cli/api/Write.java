package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A write with its idempotency key. Sent again unchanged, also by a later run, it is executed once.
 *
 * @param version the version on which it is based; null where the API needs none
 */
public record Write(
        String method, String path, JsonNode body, @Nullable Long version, String key) {

    public static Write create(String path, JsonNode body) {
        return new Write("POST", path, body, null, newKey());
    }

    public static Write patch(String path, long version, JsonNode body) {
        return new Write("PATCH", path, body, version, newKey());
    }

    public static Write transition(String path, long version, JsonNode body) {
        return new Write("POST", path, body, version, newKey());
    }

    public static Write delete(String path, long version) {
        return new Write("DELETE", path, Json.object(), version, newKey());
    }

    /** Returns the same write based on another version; it is another request and has another key. */
    public Write on(long other) {
        return new Write(method, path, body, other, newKey());
    }

    /** Returns the same write as another request, with a key of its own. */
    public Write again() {
        return new Write(method, path, body, version, newKey());
    }

    /** Returns a key that no other request has. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }
}

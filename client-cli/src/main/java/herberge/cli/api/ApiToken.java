package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API token for a script or machine.
 *
 * @param secret the token itself; only the response to its creation contains it
 */
public record ApiToken(
        long id,
        String name,
        String scope,
        @Nullable Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        String secret) {

    public static ApiToken of(JsonNode json) {
        return new ApiToken(
                Json.number(json, "id"),
                Json.textOrEmpty(json, "name"),
                Json.textOrEmpty(json, "scope"),
                Json.instant(json, "createdAt"),
                Json.instant(json, "expiresAt"),
                Json.instant(json, "lastUsedAt"),
                Json.textOrEmpty(json, "token"));
    }

    @Override
    public String toString() {
        return "token " + id; // hides the secret
    }
}

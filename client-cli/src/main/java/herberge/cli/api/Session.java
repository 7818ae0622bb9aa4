package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A login session of a user.
 *
 * @param current whether the request was made in this session
 */
public record Session(
        long id,
        String device,
        String address,
        @Nullable Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        boolean current) {

    public static Session of(JsonNode json) {
        return new Session(
                Json.number(json, "id"),
                Json.textOrEmpty(json, "device"),
                Json.textOrEmpty(json, "address"),
                Json.instant(json, "createdAt"),
                Json.instant(json, "lastUsedAt"),
                Json.instant(json, "expiresAt"),
                Json.flag(json, "current"));
    }
}

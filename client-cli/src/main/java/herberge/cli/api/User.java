package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user account as returned by the server; {@code id} is null in the response to a dry run that would create it. */
public record User(
        @Nullable Long id,
        long version,
        String username,
        String fullName,
        String email,
        String role,
        boolean active,
        @Nullable Instant lastLogin) {

    public static User of(JsonNode json) {
        return new User(
                Json.numberOrNull(json, "id"),
                json.path("version").asLong(1),
                Json.textOrEmpty(json, "username"),
                Json.textOrEmpty(json, "fullName"),
                Json.textOrEmpty(json, "email"),
                Json.textOrEmpty(json, "role"),
                Json.flag(json, "active"),
                Json.instant(json, "lastLogin"));
    }
}

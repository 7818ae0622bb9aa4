package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who made and last changed an entity, and when; a dry run leaves all of it open. */
public record Authorship(
        @Nullable Instant createdAt,
        @Nullable Long createdBy,
        @Nullable Instant updatedAt,
        @Nullable Long updatedBy) {

    static Authorship of(JsonNode json) {
        return new Authorship(
                Json.instant(json, "createdAt"),
                Json.numberOrNull(json, "createdBy"),
                Json.instant(json, "updatedAt"),
                Json.numberOrNull(json, "updatedBy"));
    }
}

package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who created and last changed an entity, and when; all null in a dry run. */
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

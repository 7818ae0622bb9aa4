package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One changed field of one step in an entity's history. A step without changed fields is represented once too.
 *
 * @param first whether this is the first row of its step
 */
public record HistoryStep(
        boolean first,
        @Nullable Long version,
        @Nullable Instant at,
        @Nullable Long userId,
        String username,
        String operation,
        String field,
        @Nullable String from,
        @Nullable String to) {

    /** Reads all fields of one history item. */
    public static Stream<HistoryStep> of(JsonNode json) {
        List<JsonNode> changes = Json.list(json, "changes", change -> change);
        if (changes.isEmpty()) {
            return Stream.of(step(json, true, Json.object()));
        }
        return IntStream.range(0, changes.size()).mapToObj(i -> step(json, i == 0, changes.get(i)));
    }

    private static HistoryStep step(JsonNode json, boolean first, JsonNode change) {
        return new HistoryStep(
                first,
                Json.numberOrNull(json, "version"),
                Json.instant(json, "at"),
                Json.numberOrNull(json, "userId"),
                Json.textOrEmpty(json, "username"),
                Json.textOrEmpty(json, "operation"),
                Json.textOrEmpty(change, "field"),
                Json.text(change, "from"),
                Json.text(change, "to"));
    }
}

package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of one step in the history of a thing; a step without fields has one of these all the same.
 *
 * @param first whether it is the first of its step
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

    /** All fields of one item of the server's. */
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

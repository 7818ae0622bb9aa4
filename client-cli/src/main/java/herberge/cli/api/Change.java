package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one command did to one thing.
 *
 * @param undoes   the change that it took back
 * @param redoes   the change that it did again, by taking back an undo of it
 * @param undoneBy the change by which it is taken back at present
 */
public record Change(
        long id,
        String entity,
        long entityId,
        String operation,
        @Nullable Instant at,
        String username,
        List<String> fields,
        boolean undoable,
        @Nullable Long undoes,
        @Nullable Long redoes,
        @Nullable Long undoneBy) {

    public static Change of(JsonNode json) {
        return new Change(
                Json.number(json, "id"),
                Json.textOrEmpty(json, "entity"),
                Json.number(json, "entityId"),
                Json.textOrEmpty(json, "operation"),
                Json.instant(json, "at"),
                Json.textOrEmpty(json, "username"),
                Json.list(json, "fields", JsonNode::asText),
                Json.flag(json, "undoable"),
                Json.numberOrNull(json, "undoes"),
                Json.numberOrNull(json, "redoes"),
                Json.numberOrNull(json, "undoneBy"));
    }

    /** Whether it is neither an undo nor a redo. */
    public boolean isStep() {
        return undoes == null;
    }

    public boolean isUndo() {
        return undoes != null && redoes == null;
    }

    public boolean stands() {
        return undoneBy == null;
    }
}

package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes that one request made to one entity.
 *
 * @param undoes the change that this one undid
 * @param redoes the change that this one redid, by undoing its undo
 * @param undoneBy the change that currently undoes this one
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

    public boolean isInEffect() {
        return undoneBy == null;
    }
}

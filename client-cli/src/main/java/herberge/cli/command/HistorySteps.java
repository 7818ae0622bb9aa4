package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Api;
import herberge.cli.api.Change;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import java.util.Objects;
import java.util.Optional;

/** Finds what a change did to an entity in the history of that entity. */
record HistorySteps(Api api) {

    private static final int MAX_STEPS = 100;

    /** Returns the step with its fields; empty if the history does not contain the change any more. */
    Optional<JsonNode> find(Change change) {
        return find(change, EntityNames.path(change.entity(), change.entityId()), change.operation());
    }

    /** Does the same for another entity that the change changed. */
    Optional<JsonNode> find(Change change, String path, String operation) {
        return api.list(path + "/history", QueryString.none(), MAX_STEPS).stream()
                .filter(step -> Objects.equals(Json.instant(step, "at"), change.at())
                        && Json.textOrEmpty(step, "operation").equals(operation))
                .findFirst();
    }
}

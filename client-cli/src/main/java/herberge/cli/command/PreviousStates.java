package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Api;
import herberge.cli.api.Json;
import herberge.cli.api.ProblemException;
import herberge.cli.api.QueryString;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.api.UnreachableException;
import herberge.cli.realtime.Event;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Provides the state of entities before a change: cached from an earlier event, otherwise read from their history. */
final class PreviousStates {

    private static final int MAX_CACHED = 2_000;
    private static final int MAX_STEPS = 20;

    /** Fields that every change updates, and fields that only repeat others. */
    private static final Set<String> OMITTED =
            Set.of("version", "createdAt", "createdBy", "updatedAt", "updatedBy", "room", "guest");

    private final Api api;
    private final Map<String, JsonNode> cache = new LinkedHashMap<>();

    PreviousStates(Api api) {
        this.api = api;
    }

    /**
     * Returns the former values of the changed fields, or of all fields after a deletion; null becomes an empty text.
     * Empty if they are unknown.
     */
    Optional<Map<String, String>> find(Event event) {
        JsonNode cached = remember(event);
        if (event.isCreation()) {
            return Optional.empty();
        }
        if (cached != null && event.isDeletion()) {
            return Optional.of(differences(cached, Json.object()));
        }
        if (cached != null && cached.path("version").asLong() == event.version() - 1) {
            return Optional.of(differences(cached, event.payload()));
        }
        return findInHistory(event);
    }

    private @Nullable JsonNode remember(Event event) {
        String key = event.entity() + " " + event.id();
        JsonNode cached = cache.remove(key);
        if (!event.isDeletion()) {
            cache.put(key, event.payload());
        }
        if (cache.size() > MAX_CACHED) {
            cache.remove(cache.keySet().iterator().next());
        }
        return cached;
    }

    private static Map<String, String> differences(JsonNode before, JsonNode after) {
        Map<String, String> changed = new LinkedHashMap<>();
        before.fieldNames().forEachRemaining(field -> {
            if (!OMITTED.contains(field) && !before.path(field).equals(after.path(field))) {
                changed.put(field, Json.textOrEmpty(before, field));
            }
        });
        return changed;
    }

    private Optional<Map<String, String>> findInHistory(Event event) {
        String path = "/" + event.entity() + "s/" + event.id() + "/history";
        try {
            return api.list(path, QueryString.none(), MAX_STEPS).stream()
                    .filter(step -> step.path("version").asLong() == event.version())
                    .findFirst()
                    .map(PreviousStates::formerValues);
        } catch (ProblemException | UnreachableException | UnexpectedAnswerException e) {
            return Optional.empty(); // then the sentence has fewer details
        }
    }

    private static Map<String, String> formerValues(JsonNode step) {
        Map<String, String> changed = new LinkedHashMap<>();
        Json.list(step, "changes", change -> change)
                .forEach(change -> changed.put(Json.textOrEmpty(change, "field"), Json.textOrEmpty(change, "from")));
        return changed;
    }
}

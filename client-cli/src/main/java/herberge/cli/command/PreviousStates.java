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

/** What things were like before a change: remembered from an earlier one, else asked of their history. */
final class PreviousStates {

    private static final int REMEMBERED = 2_000;
    private static final int BACK = 20;

    /** What every change changes, and what only repeats another field. */
    private static final Set<String> UNTOLD =
            Set.of("version", "createdAt", "createdBy", "updatedAt", "updatedBy", "room", "guest");

    private final Api api;
    private final Map<String, JsonNode> seen = new LinkedHashMap<>();

    PreviousStates(Api api) {
        this.api = api;
    }

    /**
     * The former values of the fields that a change changed, of all of them where it deleted; null is told as nothing.
     * Empty where nobody knows.
     */
    Optional<Map<String, String>> before(Event event) {
        JsonNode known = remember(event);
        if (event.created()) {
            return Optional.empty();
        }
        if (known != null && event.deleted()) {
            return Optional.of(differences(known, Json.object()));
        }
        if (known != null && known.path("version").asLong() == event.version() - 1) {
            return Optional.of(differences(known, event.payload()));
        }
        return asked(event);
    }

    private @Nullable JsonNode remember(Event event) {
        String key = event.entity() + " " + event.id();
        JsonNode known = seen.remove(key);
        if (!event.deleted()) {
            seen.put(key, event.payload());
        }
        if (seen.size() > REMEMBERED) {
            seen.remove(seen.keySet().iterator().next());
        }
        return known;
    }

    private static Map<String, String> differences(JsonNode old, JsonNode now) {
        Map<String, String> changed = new LinkedHashMap<>();
        old.fieldNames().forEachRemaining(field -> {
            if (!UNTOLD.contains(field) && !old.path(field).equals(now.path(field))) {
                changed.put(field, Json.textOrEmpty(old, field));
            }
        });
        return changed;
    }

    private Optional<Map<String, String>> asked(Event event) {
        String path = "/" + event.entity() + "s/" + event.id() + "/history";
        try {
            return api.list(path, QueryString.none(), BACK).stream()
                    .filter(step -> step.path("version").asLong() == event.version())
                    .findFirst()
                    .map(PreviousStates::formerValues);
        } catch (ProblemException | UnreachableException | UnexpectedAnswerException e) {
            return Optional.empty(); // then the sentence tells less, and the change is told all the same
        }
    }

    private static Map<String, String> formerValues(JsonNode step) {
        Map<String, String> changed = new LinkedHashMap<>();
        Json.list(step, "changes", change -> change)
                .forEach(change -> changed.put(Json.textOrEmpty(change, "field"), Json.textOrEmpty(change, "from")));
        return changed;
    }
}

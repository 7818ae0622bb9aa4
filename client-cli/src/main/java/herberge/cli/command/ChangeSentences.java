package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Api;
import herberge.cli.api.Booking;
import herberge.cli.api.Change;
import herberge.cli.api.Json;
import herberge.cli.api.ProblemException;
import herberge.cli.api.QueryString;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.api.UnreachableException;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.EventSentences;
import herberge.cli.realtime.Event;
import herberge.cli.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes an earlier change in the sentence that {@code watch} shows for it, from the history of its entity. */
final class ChangeSentences {

    private static final int MAX_PARTS = 20;

    private final Api api;
    private final EntityNames names;
    private final Texts texts;
    private final HistorySteps steps;
    private final JointChangeSentences joint;

    ChangeSentences(Api api, EntityNames names, Texts texts) {
        this.texts = texts;
        this.api = api;
        this.names = names;
        this.steps = new HistorySteps(api);
        this.joint = new JointChangeSentences(api, names, texts);
    }

    /**
     * Returns the sentence without its full stop; empty if the history does not contain the change any more.
     *
     * @param change the entity of the change that tells most about it
     * @param all    all entities of the change
     */
    Optional<String> find(Change change, List<Change> all) {
        try {
            return joint.find(all)
                    .map(what -> DisplayWidth.oneLine(change.username() + " " + what))
                    .or(() -> continuation(change))
                    .or(() -> steps.find(change).map(step -> describe(change, step)))
                    .map(sentence -> sentence.replaceFirst("\\.$", ""));
        } catch (ProblemException | UnreachableException | UnexpectedAnswerException e) {
            return Optional.empty(); // then fields and ids describe the change
        }
    }

    /**
     * Describes a change of room by the booking that it created for the nights in the new room. The booking that the
     * change is listed with may be an earlier part of the stay, of which only the price changed.
     */
    private Optional<String> continuation(Change change) {
        boolean candidate = change.entity().equals("booking")
                && change.operation().equals("updated")
                && (change.fields().contains("price") || change.fields().contains("continuedById"));
        if (!candidate) {
            return Optional.empty();
        }
        Booking part = Booking.of(current(change));
        for (int i = 0; i < MAX_PARTS && part.chain().continuedById() != null; i++) {
            String path = EntityNames.path("booking", part.chain().continuedById());
            Optional<JsonNode> created = steps.find(change, path, "created");
            ObjectNode next = entity(path);
            if (created.isPresent()) {
                created.get()
                        .path("changes")
                        .forEach(field -> next.set(Json.textOrEmpty(field, "field"), field.path("to")));
                nameRoom(next);
                return Optional.of(sentence(change, "created", next, Optional.empty()));
            }
            part = Booking.of(next);
        }
        return Optional.empty();
    }

    private String describe(Change change, JsonNode step) {
        Map<String, String> before = new LinkedHashMap<>();
        boolean deleted = change.operation().equals("deleted");
        ObjectNode state = deleted ? Json.object() : current(change);
        step.path("changes").forEach(field -> {
            before.put(Json.textOrEmpty(field, "field"), Json.textOrEmpty(field, "from"));
            state.set(Json.textOrEmpty(field, "field"), field.path(deleted ? "from" : "to"));
        });
        before.keySet().retainAll(deleted ? before.keySet() : change.fields());
        nameRoom(state);
        return sentence(change, change.operation(), state, Optional.of(before));
    }

    private String sentence(Change change, String operation, ObjectNode state, Optional<Map<String, String>> before) {
        Event event = new Event(
                change.entity() + "-" + operation,
                0,
                change.entity(),
                change.entityId(),
                0,
                state,
                change.username(),
                "",
                change.at(),
                state);
        return new EventSentences(names::roomName, texts).of(event, before);
    }

    private ObjectNode current(Change change) {
        return entity(EntityNames.path(change.entity(), change.entityId()));
    }

    private ObjectNode entity(String path) {
        return api.get(path, QueryString.none()).json() instanceof ObjectNode entity ? entity : Json.object();
    }

    /** Sets the name of the room that the booking had after the change, which may not be its present one. */
    private void nameRoom(ObjectNode state) {
        if (state.path("room").isObject() && state.hasNonNull("roomId")) {
            long room = Json.number(state, "roomId");
            state.set("room", Json.object().put("id", room).put("name", names.roomName(room)));
        }
    }
}

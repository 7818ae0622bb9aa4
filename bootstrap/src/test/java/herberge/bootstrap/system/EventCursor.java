package herberge.bootstrap.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A position in the event log, as an answer of the server gives it. Events of writes that were answered before the
 * position was read can still come after it, so a test reads on until the event that it expects.
 */
record EventCursor(long seq, String epoch) {

    /** The position of {@code GET /events}. */
    static EventCursor now(HouseClient client) {
        JsonNode body = client.get("/events").expect(200).body();
        return new EventCursor(
                body.required("seq").asLong(), body.required("epoch").asText());
    }

    /** The position that a list carries. */
    static EventCursor of(JsonNode list) {
        return new EventCursor(
                list.required("eventSeq").asLong(), list.required("epoch").asText());
    }

    /** Reads the events after this position by the long poll, up to and with the first one that is expected. */
    List<JsonNode> readTo(HouseClient client, Predicate<JsonNode> expected) {
        List<JsonNode> events = new ArrayList<>();
        await().until(() -> readPage(client, events, expected));
        return events;
    }

    /** The first expected event after this position. */
    JsonNode next(HouseClient client, Predicate<JsonNode> expected) {
        List<JsonNode> events = readTo(client, expected);
        return events.get(events.size() - 1);
    }

    /** The position behind the first expected event after this one. */
    EventCursor behind(HouseClient client, Predicate<JsonNode> expected) {
        return new EventCursor(next(client, expected).path("seq").asLong(), epoch);
    }

    static Predicate<JsonNode> event(String type, long id) {
        return event ->
                event.path("type").asText().equals(type) && event.path("id").asLong() == id;
    }

    private boolean readPage(HouseClient client, List<JsonNode> events, Predicate<JsonNode> expected) {
        long after = events.isEmpty()
                ? seq
                : events.get(events.size() - 1).path("seq").asLong();
        JsonNode page = client.get("/events?wait=10&after=" + after + "&epoch=" + epoch)
                .expect(200)
                .body();
        if (!page.path("recovered").asBoolean()) {
            throw new AssertionError("not recovered after " + after + ": " + page);
        }
        for (JsonNode event : page.path("items")) {
            events.add(event);
            if (expected.test(event)) {
                return true;
            }
        }
        return false;
    }
}

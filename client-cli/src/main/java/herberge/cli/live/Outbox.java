package herberge.cli.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Api;
import herberge.cli.api.Credentials;
import herberge.cli.api.Json;
import herberge.cli.api.PrivateFile;
import herberge.cli.api.Write;
import herberge.cli.live.model.Stay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes that wait for the connection, in their order, in a file that only this user can read. A restart keeps
 * them; a logout removes the file. The server knows an idempotency key for 24 hours, so a change whose first attempt may
 * be older than 23 hours by the server's clock is not sent again by itself.
 */
final class Outbox {

    private static final Duration FRESH = Duration.ofHours(23);

    /**
     * A change that waits.
     *
     * @param since the server's time at the first attempt; null if it was not known
     */
    record Waiting(WantedChange change, @Nullable Instant since) {

        boolean isFresh(Instant now) {
            return since != null && Duration.between(since, now).compareTo(FRESH) < 0;
        }
    }

    private final PrivateFile file;
    private final String owner;
    private final List<Waiting> waiting = new ArrayList<>();

    /** @param owner the server and the user; changes of another owner in the file are left out and dropped */
    Outbox(PrivateFile file, String owner) {
        this.file = file;
        this.owner = owner;
        JsonNode stored = file.read();
        if (Json.textOrEmpty(stored, "owner").equals(owner)) {
            waiting.addAll(Json.list(stored, "waiting", Outbox::read));
        }
    }

    /** The changes of the login of this terminal. */
    static Outbox of(Api api) {
        String user = api.access().credentials().map(Credentials::username).orElse("");
        return new Outbox(
                api.access().waiting(), user + "@" + api.access().server().url());
    }

    List<Waiting> all() {
        return List.copyOf(waiting);
    }

    void add(WantedChange change, @Nullable Instant now) {
        waiting.add(new Waiting(change, now));
        write();
    }

    void remove(Waiting done) {
        waiting.remove(done);
        write();
    }

    private void write() {
        if (waiting.isEmpty()) {
            file.delete();
            return;
        }
        ArrayNode items = Json.array();
        waiting.forEach(item -> items.add(json(item)));
        file.write(Json.object().put("owner", owner).set("waiting", items));
    }

    private static JsonNode json(Waiting item) {
        Write write = item.change().write();
        Stay expected = item.change().expected();
        return Json.object()
                .put("sentence", item.change().sentence())
                .put("line", item.change().line())
                .put("since", item.since() == null ? null : item.since().toString())
                .put("method", write.method())
                .put("path", write.path())
                .put("version", write.version())
                .put("key", write.key())
                .<ObjectNode>set("expected", expected == null ? null : bar(expected))
                .set("body", write.body());
    }

    private static Waiting read(JsonNode json) {
        Write write = new Write(
                Json.textOrEmpty(json, "method"),
                Json.textOrEmpty(json, "path"),
                json.path("body"),
                Json.numberOrNull(json, "version"),
                Json.textOrEmpty(json, "key"));
        WantedChange change = new WantedChange(
                Json.textOrEmpty(json, "sentence"),
                Json.textOrEmpty(json, "line"),
                write,
                json.hasNonNull("expected") ? bar(json.path("expected")) : null);
        return new Waiting(change, Json.instant(json, "since"));
    }

    private static JsonNode bar(Stay stay) {
        return Json.object()
                .put("block", stay.block())
                .put("id", stay.id())
                .put("version", stay.version())
                .put("roomId", stay.roomId())
                .put("from", stay.from().toString())
                .put("to", stay.to().toString())
                .put("status", stay.status())
                .put("label", stay.label())
                .put("number", stay.number());
    }

    private static Stay bar(JsonNode json) {
        return new Stay(
                Json.flag(json, "block"),
                Json.numberOrNull(json, "id"),
                Json.number(json, "version"),
                Json.number(json, "roomId"),
                Json.date(json, "from"),
                Json.date(json, "to"),
                Json.textOrEmpty(json, "status"),
                Json.textOrEmpty(json, "label"),
                Json.textOrEmpty(json, "number"),
                null);
    }
}

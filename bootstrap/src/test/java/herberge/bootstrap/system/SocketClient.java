package herberge.bootstrap.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A client's WebSocket at {@code /ws}; stores every frame. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Holds many thousands; entries are only added. */
    private final List<JsonNode> frames = Collections.synchronizedList(new ArrayList<>());

    private final StringBuilder part = new StringBuilder();
    private volatile int closeCode = -1;
    private volatile boolean deaf;
    private @Nullable WebSocket socket;

    /** Opens the socket and sends nothing. */
    static SocketClient at(String url) {
        return at(HTTP, url, null);
    }

    /** Opens the socket as a page of that origin does. */
    static SocketClient at(HttpClient http, String url, @Nullable String origin) {
        SocketClient client = new SocketClient();
        WebSocket.Builder builder = http.newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        client.socket = builder.buildAsync(URI.create(url.replaceFirst("^http", "ws") + "/ws"), client)
                .join();
        return client;
    }

    /** Opens and authenticates the socket, for events from now on. */
    static SocketClient of(HouseClient user) {
        return of(user, null, null);
    }

    /** Opens and authenticates the socket and resumes. */
    static SocketClient of(HouseClient user, @Nullable Long after, @Nullable String epoch) {
        SocketClient client = at(user.url());
        Map<String, Object> auth = new HashMap<>(Map.of("type", "auth", "token", String.valueOf(user.token())));
        if (after != null) {
            auth.put("after", after);
        }
        if (epoch != null) {
            auth.put("epoch", epoch);
        }
        client.say(HouseClient.json(auth));
        client.await("ready");
        return client;
    }

    /** Stops reading, and so answers no ping; the connection stays open. */
    void goDeaf() {
        deaf = true;
        say("{\"type\":\"ping\"}"); // its answer uses up what was asked for
    }

    void hearAgain() {
        deaf = false;
        opened().request(1);
    }

    void focus(String entity, long id, String mode) {
        say(HouseClient.json(Map.of("type", "focus", "entity", entity, "id", id, "mode", mode)));
    }

    void blur(String entity, long id) {
        say(HouseClient.json(Map.of("type", "blur", "entity", entity, "id", id)));
    }

    /** The last presence of an entity; a dash before the first message about it. */
    String at(String entity, long id) {
        return all().stream()
                .filter(frame -> frame.path("type").asText().equals("presence")
                        && frame.path("entity").asText().equals(entity)
                        && frame.path("id").asLong() == id)
                .reduce((first, last) -> last)
                .map(SocketClient::people)
                .orElse("-");
    }

    private static String people(JsonNode presence) {
        return StreamSupport.stream(presence.required("users").spliterator(), false)
                .map(user -> user.required("fullName").asText() + " "
                        + user.required("mode").asText())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Waits until the presence of an entity is exactly this, such as {@code "Anna Berger edit"}. */
    void awaitAt(String entity, long id, String people) {
        Awaitility.await().until(() -> at(entity, id), people::equals);
    }

    void say(String text) {
        opened().sendText(text, true).join();
    }

    /** Sends so often, or until the server has closed, which may happen meanwhile. */
    void sayUntilClosed(String text, int atMost) {
        try {
            for (int i = 0; i < atMost && isOpen(); i++) {
                say(text);
            }
        } catch (CompletionException closed) {
            awaitClose();
        }
    }

    void sayBytes(byte[] bytes) {
        opened().sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    private WebSocket opened() {
        WebSocket open = socket;
        if (open == null) {
            throw new IllegalStateException("not open");
        }
        return open;
    }

    JsonNode await(String type) {
        return await(frame -> frame.path("type").asText().equals(type));
    }

    JsonNode await(Predicate<JsonNode> wanted) {
        return Awaitility.await()
                .until(() -> all().stream().filter(wanted).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    private List<JsonNode> all() {
        synchronized (frames) {
            return List.copyOf(frames);
        }
    }

    /** The numbers of the events so far. */
    List<Long> seqs() {
        return events().stream().map(event -> event.path("seq").asLong()).toList();
    }

    /** All texts received. */
    List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    List<JsonNode> events() {
        return all().stream()
                .filter(frame -> frame.has("entity") && frame.has("seq"))
                .toList();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOpen() {
        return closeCode < 0;
    }

    int awaitClose() {
        Awaitility.await().until(() -> closeCode >= 0);
        return closeCode;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            frames.add(json(part.toString()));
            part.setLength(0);
        }
        if (!deaf) {
            webSocket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closeCode = statusCode;
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closeCode = 1006;
    }

    /** Like a pulled cable: ends without a closing frame. */
    @Override
    public void close() {
        opened().abort();
    }
}

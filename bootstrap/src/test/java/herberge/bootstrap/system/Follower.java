package herberge.bootstrap.system;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.domain.testing.Patience;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client that follows the log from its beginning over connections that break repeatedly, and rebuilds the house from
 * events only. It receives all events, so each number must be the one after the last.
 */
final class Follower {

    private static final int MOST_FRAMES_A_CONNECTION = 300;
    private static final long PAUSE_MILLIS = 50;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random;
    private final Supplier<String> server;
    private final String token;
    private final String epoch;
    private final CountDownLatch ended = new CountDownLatch(1);

    private final Map<String, JsonNode> things = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();
    private long last;
    private int connections;

    Follower(Random random, Supplier<String> server, String token, String epoch) {
        this.random = random;
        this.server = server;
        this.token = token;
        this.epoch = epoch;
    }

    /** Follows until it is stopped. */
    void follow() {
        try {
            while (ended.getCount() > 0) {
                if (!connectOnce() && ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One connection, from its opening to its loss; false if there was none. */
    private boolean connectOnce() throws InterruptedException {
        Connection connection = new Connection(1 + random.nextInt(MOST_FRAMES_A_CONNECTION));
        WebSocket socket = open(connection);
        if (socket == null) {
            return false;
        }
        CompletableFuture<WebSocket> unused = socket.sendText(auth(), true);
        boolean lost = false;
        while (ended.getCount() > 0 && !lost) {
            lost = connection.lost.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        connection.cut();
        socket.abort();
        return connection.wasReady;
    }

    private @Nullable WebSocket open(Connection connection) throws InterruptedException {
        URI there = URI.create(server.get().replaceFirst("^http", "ws") + "/ws");
        Future<WebSocket> opening = http.newWebSocketBuilder().buildAsync(there, connection);
        try {
            return opening.get(Patience.SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            opening.cancel(true);
            return null; // that server is down
        }
    }

    private synchronized String auth() {
        Map<String, Object> auth = new HashMap<>(Map.of("type", "auth", "token", token, "epoch", epoch));
        auth.put("after", last);
        return HouseClient.json(auth);
    }

    private synchronized void take(JsonNode frame) {
        switch (frame.path("type").asText()) {
            case "ready" -> {
                connections++;
                if (!frame.path("recovered").asBoolean()) {
                    complaints.add("not recovered after " + last + ": " + frame);
                }
            }
            case "pong", "presence" -> {}
            default -> event(frame);
        }
    }

    private void event(JsonNode event) {
        long seq = event.path("seq").asLong();
        if (seq != last + 1) {
            complaints.add("after " + last + " came " + event);
        }
        last = seq;
        String thing = event.path("entity").asText() + " " + event.path("id").asLong();
        if (event.path("type").asText().endsWith("-deleted")) {
            things.remove(thing);
        } else {
            things.put(thing, event.path("payload"));
        }
    }

    synchronized long last() {
        return last;
    }

    synchronized int connections() {
        return connections;
    }

    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** All entities, by kind and id. */
    synchronized Map<String, JsonNode> things() {
        return new TreeMap<>(things);
    }

    void end() {
        ended.countDown();
    }

    /** Reads so many frames and then loses everything in transit, within a frame or between two. */
    private final class Connection implements WebSocket.Listener {

        private final CountDownLatch lost = new CountDownLatch(1);
        private final StringBuilder part = new StringBuilder();
        private int left;
        private boolean cut;
        private volatile boolean wasReady;

        private Connection(int frames) {
            this.left = frames;
        }

        @Override
        public synchronized @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean end) {
            part.append(data);
            if (end && !cut) {
                wasReady = true;
                take(SocketClient.json(part.toString()));
                part.setLength(0);
                left--;
                if (left == 0) {
                    cut();
                }
            }
            socket.request(1);
            return null;
        }

        private synchronized void cut() {
            cut = true;
            lost.countDown();
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            cut();
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            cut();
        }
    }
}

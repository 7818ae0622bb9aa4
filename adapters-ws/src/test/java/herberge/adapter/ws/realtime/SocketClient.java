package herberge.adapter.ws.realtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.domain.testing.Patience;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of the endpoint: the WebSocket of the JDK, which answers pings by itself. */
final class SocketClient implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Received received;
    private final WebSocket socket;

    /** What the server sends. */
    private static final class Received implements WebSocket.Listener {

        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();
        private final boolean reading;

        private Received(boolean reading) {
            this.reading = reading;
        }

        @Override
        public void onOpen(WebSocket webSocket) {
            if (reading) {
                webSocket.request(Long.MAX_VALUE);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                texts.add(text.toString());
                text.setLength(0);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closed.complete(statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.completeExceptionally(error);
        }
    }

    private SocketClient(Received received, WebSocket socket) {
        this.received = received;
        this.socket = socket;
    }

    static SocketClient connect(URI url, String... headers) {
        return connect(url, new Received(true), headers);
    }

    /** A client that reads nothing, not even pings, before {@link #read}. */
    static SocketClient silent(URI url) {
        return connect(url, new Received(false));
    }

    private static SocketClient connect(URI url, Received received, String... headers) {
        return new SocketClient(received, opening(url, received, headers).join());
    }

    private static CompletableFuture<WebSocket> opening(URI url, WebSocket.Listener listener, String... headers) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().connectTimeout(Patience.LIMIT);
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder.buildAsync(url, listener);
    }

    /** The response to a handshake that the server refuses. */
    static HttpResponse<?> refused(URI url, String... headers) {
        try {
            opening(url, new Received(true), headers).join().abort();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refusal) {
                return refusal.getResponse();
            }
            throw e;
        }
        throw new AssertionError("the handshake was accepted");
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    void sayBytes(byte... bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** Sends a part of a message. */
    void sayPart(String text, boolean last) {
        socket.sendText(text, last).join();
    }

    /** Begins to read. */
    void read() {
        socket.request(Long.MAX_VALUE);
    }

    /** The next text frame. */
    ObjectNode next() {
        try {
            String text = received.texts.poll(Patience.SECONDS, TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("the server sends nothing");
            }
            return Frames.read(text).orElseThrow();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next frame of that type; skips all others. */
    ObjectNode next(String type) {
        ObjectNode frame = next();
        while (!frame.path("type").asText().equals(type)) {
            frame = next();
        }
        return frame;
    }

    /** The code with which the server closes the socket. */
    int closeCode() {
        return received.closed.orTimeout(Patience.SECONDS, TimeUnit.SECONDS).join();
    }

    boolean isOpen() {
        return !received.closed.isDone();
    }

    @Override
    public void close() {
        socket.abort();
    }
}

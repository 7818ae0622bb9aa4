package herberge.cli.realtime;

import herberge.cli.api.Api;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One socket connection. Turns the callbacks of the HTTP client into signals that one thread reads. The server may send
 * only a limited number of frames ahead, so a busy reader slows the server down instead of filling memory.
 */
final class Connection implements WebSocket.Listener {

    /** An event of the connection. */
    sealed interface Signal {}

    /** The socket is open; nothing has been sent. */
    record Opened() implements Signal {}

    record Frame(String text) implements Signal {}

    /** A protocol ping or pong: the server still answers. */
    record Alive() implements Signal {}

    record Closed(int code, String reason) implements Signal {}

    record Failed(Throwable cause) implements Signal {}

    /** The feed is to end. */
    record Stopped() implements Signal {}

    private static final int MAX_FRAMES_AHEAD = 64;
    private static final int MAX_FRAME_LENGTH = 16 * 1024 * 1024;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private @Nullable WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private boolean closed;

    /** Starts to open a connection; the result is the first signal. */
    static Connection open(Api api) {
        Connection connection = new Connection();
        CompletableFuture<?> unused = api.openSocket(connection).whenComplete(connection::onConnected);
        return connection;
    }

    private void onConnected(@Nullable WebSocket open, @Nullable Throwable failure) {
        if (open == null) {
            signals.add(new Failed(rootOf(failure)));
            return;
        }
        synchronized (this) {
            if (closed) {
                open.abort();
                return;
            }
            socket = open;
        }
        signals.add(new Opened());
    }

    /** Returns the next signal, or null after the timeout; {@link Stopped} if the thread is interrupted. */
    @Nullable
    Signal nextSignal(Duration timeout) {
        try {
            Signal signal = signals.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
            if (signal instanceof Frame) {
                requestMore();
            }
            return signal;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Stopped();
        }
    }

    private synchronized void requestMore() {
        if (socket != null) {
            socket.request(1);
        }
    }

    /** Sends frames one after the other; a failure ends the connection. */
    synchronized void send(String frame) {
        WebSocket open = socket;
        if (open != null) {
            sending = sending.thenCompose(previous -> open.sendText(frame, true))
                    .whenComplete((sent, failure) -> {
                        if (failure != null) {
                            signals.add(new Failed(rootOf(failure)));
                        }
                    });
        }
    }

    void stop() {
        signals.add(new Stopped());
    }

    /** Closes the socket if it is open, and cuts the connection. */
    void close() {
        WebSocket open;
        CompletableFuture<?> sent;
        synchronized (this) {
            closed = true;
            open = socket;
            sent = sending;
        }
        if (open == null) {
            return;
        }
        sent.thenCompose(previous -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""))
                .orTimeout(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .handle((done, failure) -> null) // the connection may be lost already
                .join();
        open.abort();
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        webSocket.request(MAX_FRAMES_AHEAD);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (part.length() > MAX_FRAME_LENGTH) {
            signals.add(new Failed(new IOException("the server sent a frame without end")));
            webSocket.abort();
        } else if (last) {
            signals.add(new Frame(part.toString())); // more is requested when it is taken
            part.setLength(0);
        } else {
            webSocket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        signals.add(new Failed(new IOException("the server sent bytes, and not text")));
        webSocket.abort();
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket webSocket, ByteBuffer message) {
        return signalAlive(webSocket);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
        return signalAlive(webSocket);
    }

    private @Nullable CompletionStage<?> signalAlive(WebSocket webSocket) {
        signals.add(new Alive());
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        signals.add(new Closed(statusCode, reason));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        signals.add(new Failed(rootOf(error)));
    }

    private static Throwable rootOf(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause == null ? new IOException("the connection failed") : cause;
    }
}

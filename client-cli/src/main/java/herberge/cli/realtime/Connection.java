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
 * One socket: turns what the HTTP client calls back with into signals that one thread takes. It lets the server send
 * only some frames ahead, so a thread that is busy holds the server up and fills no memory.
 */
final class Connection implements WebSocket.Listener {

    /** What may come. */
    sealed interface Signal {}

    /** The socket stands; nothing has been said. */
    record Opened() implements Signal {}

    record Frame(String text) implements Signal {}

    /** A ping or pong of the protocol: somebody is there. */
    record Alive() implements Signal {}

    record Closed(int code, String reason) implements Signal {}

    record Failed(Throwable cause) implements Signal {}

    /** We are to end. */
    record Stopped() implements Signal {}

    private static final int AHEAD = 64;
    private static final int LONGEST_FRAME = 16 * 1024 * 1024;
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private final BlockingQueue<Signal> arrived = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private @Nullable WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private boolean over;

    /** Begins to open one; how that goes is the first signal. */
    static Connection to(Api api) {
        Connection connection = new Connection();
        CompletableFuture<?> unused = api.socket(connection).whenComplete(connection::opened);
        return connection;
    }

    private void opened(@Nullable WebSocket open, @Nullable Throwable failure) {
        if (open == null) {
            arrived.add(new Failed(rootOf(failure)));
            return;
        }
        synchronized (this) {
            if (over) {
                open.abort();
                return;
            }
            socket = open;
        }
        arrived.add(new Opened());
    }

    /** The next signal, or null when the time is over; an interrupt stops us. */
    @Nullable
    Signal next(Duration patience) {
        try {
            Signal signal = arrived.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (signal instanceof Frame) {
                more();
            }
            return signal;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Stopped();
        }
    }

    private synchronized void more() {
        if (socket != null) {
            socket.request(1);
        }
    }

    /** Sends one frame after the other; one that cannot be sent ends the connection. */
    synchronized void send(String frame) {
        WebSocket open = socket;
        if (open != null) {
            sending = sending.thenCompose(before -> open.sendText(frame, true)).whenComplete((sent, failure) -> {
                if (failure != null) {
                    arrived.add(new Failed(rootOf(failure)));
                }
            });
        }
    }

    void stop() {
        arrived.add(new Stopped());
    }

    /** Says goodbye if there is anybody to say it to, and hangs up. */
    void close() {
        WebSocket open;
        CompletableFuture<?> sent;
        synchronized (this) {
            over = true;
            open = socket;
            sent = sending;
        }
        if (open == null) {
            return;
        }
        sent.thenCompose(before -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""))
                .orTimeout(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)
                .handle((done, failure) -> null) // it may be lost already
                .join();
        open.abort();
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        webSocket.request(AHEAD);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (part.length() > LONGEST_FRAME) {
            arrived.add(new Failed(new IOException("the server sent a frame without end")));
            webSocket.abort();
        } else if (last) {
            arrived.add(new Frame(part.toString())); // asks for more when it is taken
            part.setLength(0);
        } else {
            webSocket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        arrived.add(new Failed(new IOException("the server sent bytes, and not text")));
        webSocket.abort();
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket webSocket, ByteBuffer message) {
        return alive(webSocket);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
        return alive(webSocket);
    }

    private @Nullable CompletionStage<?> alive(WebSocket webSocket) {
        arrived.add(new Alive());
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        arrived.add(new Closed(statusCode, reason));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        arrived.add(new Failed(rootOf(error)));
    }

    private static Throwable rootOf(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause == null ? new IOException("the connection failed") : cause;
    }
}

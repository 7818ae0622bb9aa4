package herberge.adapter.ws.realtime;

import herberge.application.shared.MemoryBudget;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Frame;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * Queues frames for one client. A few frames at a time are passed to the socket; the others wait here, limited in
 * number and bytes. Callers never wait; a client that does not keep up is closed. Queued frames count towards the
 * server's memory budget. Thread-safe.
 */
final class SendQueue {

    private static final int MAX_FRAMES = 4_000;

    /** The maximum number of bytes that wait before a further batch is added: more than a page of the log. */
    private static final long MAX_BYTES = 4 << 20;

    /**
     * The limits shared by all queues.
     *
     * @param memory counts the bytes of queued frames
     * @param relief frees memory if the budget is used up
     */
    record Limits(MemoryBudget memory, Runnable relief) {}

    /** The number of frames passed to the socket at once: Jetty joins frames that come while it is writing. */
    private static final int WINDOW = 16;

    private static final long WINDOW_BYTES = 256 << 10;

    private final Session session;
    private final EncodedFrame.FrameSink sink;
    private final Runnable onOverflow;
    private final Deque<EncodedFrame> waiting = new ArrayDeque<>();
    private final Limits limits;
    private long bytes;
    private final PingSender pings;
    private final PingSender pongs;
    private @Nullable Thread sender;
    private int sending;
    private long bytesSending;
    private boolean closed;
    private @Nullable Runnable afterSent;

    /** @param onOverflow called once when a limit is exceeded */
    SendQueue(Session session, Limits limits, Runnable onOverflow) {
        this.session = session;
        this.sink = EncodedFrame.sinkFor(session);
        this.limits = limits;
        this.onOverflow = onOverflow;
        this.pings = new PingSender(session::sendPing);
        this.pongs = new PingSender(session::sendPong);
    }

    /**
     * Adds frames in this order. All are queued before the first is passed to the socket, so that they leave together.
     */
    void put(List<EncodedFrame> frames) {
        frames.forEach(this::countMemory);
        if (enqueue(frames)) {
            sendWaiting();
        } else {
            frames.forEach(frame -> frame.drop(limits.memory()));
            if (close()) {
                onOverflow.run();
            }
        }
    }

    /**
     * Counts the frame. If the memory budget is used up, the client that is furthest behind is closed, and this frame
     * is queued nevertheless.
     */
    private void countMemory(EncodedFrame frame) {
        if (!frame.hold(limits.memory())) {
            limits.relief().run();
            frame.insist(limits.memory());
        }
    }

    /** Returns false if the queue is full or closed. An empty queue accepts a batch of any size. */
    private synchronized boolean enqueue(List<EncodedFrame> frames) {
        boolean full = waiting.size() + frames.size() > MAX_FRAMES || (bytes > MAX_BYTES && !waiting.isEmpty());
        if (closed || full) {
            return false;
        }
        waiting.addAll(frames);
        frames.forEach(frame -> bytes += frame.length());
        return true;
    }

    /** The number of bytes that have not left yet. */
    synchronized long bytes() {
        return bytes;
    }

    /** Sends a ping ahead of queued frames: it checks whether the client still answers. */
    void ping() {
        pings.send(ByteBuffer.allocate(0));
    }

    /** Answers a ping with its own payload. */
    void pong(Frame ping) {
        ByteBuffer payload = ByteBuffer.allocate(ping.getPayloadLength());
        if (ping.hasPayload()) {
            payload.put(ping.getPayload().duplicate()).flip();
        }
        pongs.send(payload);
    }

    /** Runs the task once all queued frames have left; never if the queue is closed before. */
    void whenSent(Runnable next) {
        boolean now;
        synchronized (this) {
            now = isEmpty();
            afterSent = now ? null : next;
        }
        if (now) {
            next.run();
        }
    }

    private boolean isEmpty() {
        return sending == 0 && waiting.isEmpty();
    }

    /** Cuts the connection, even if frames are still being sent. */
    void disconnect() {
        session.disconnect();
    }

    /** Drops all waiting frames; returns false if the queue was closed before. */
    synchronized boolean close() {
        boolean first = !closed;
        closed = true;
        waiting.forEach(frame -> frame.drop(limits.memory()));
        waiting.clear();
        afterSent = null;
        return first;
    }

    /**
     * Passes waiting frames to the socket, in one thread at a time, so that their order is kept. The socket may call
     * back in the same thread, when a frame has left while the next ones wait; frames passed in this nested call leave
     * together with the current one.
     */
    private void sendWaiting() {
        boolean nested;
        synchronized (this) {
            nested = Thread.currentThread().equals(sender);
            if (sender != null && !nested) {
                return;
            }
            sender = Thread.currentThread();
        }
        EncodedFrame next = next(nested);
        while (next != null) {
            EncodedFrame frame = next;
            sink.send(frame, Callback.from(() -> onSent(frame), failure -> onFailure(frame)));
            next = next(nested);
        }
    }

    private synchronized @Nullable EncodedFrame next(boolean nested) {
        EncodedFrame frame = closed || sending >= WINDOW || bytesSending >= WINDOW_BYTES ? null : waiting.poll();
        if (frame == null) {
            sender = nested ? sender : null;
        } else {
            sending++;
            bytesSending += frame.length();
        }
        return frame;
    }

    private void onFailure(EncodedFrame frame) {
        frame.drop(limits.memory());
        close();
    }

    private void onSent(EncodedFrame frame) {
        Runnable next;
        frame.drop(limits.memory());
        synchronized (this) {
            sending--;
            bytes -= frame.length();
            bytesSending -= frame.length();
            next = isEmpty() ? afterSent : null;
            afterSent = next == null ? afterSent : null;
        }
        if (next == null) {
            sendWaiting();
        } else {
            next.run();
        }
    }
}

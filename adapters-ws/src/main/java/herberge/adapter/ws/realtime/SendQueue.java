package herberge.adapter.ws.realtime;

import herberge.application.shared.MemoryBudget;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way to one client: a few frames at a time are handed to the socket, the others wait here, and only
 * so many and so long ones. Whoever fills it goes on at once; a client that does not keep up is given up. All that is
 * here is counted in what the server may hold in memory.
 */
final class SendQueue {

    private static final int MOST = 4_000;

    /** What may wait beside what is put at once: more than a page of the log. */
    private static final long MOST_BYTES = 4 << 20;

    /** What an outbox is made with: the count of memory, and who makes room where it is full. */
    record Limits(MemoryBudget memory, Runnable relief) {}

    /** So many are handed over at once: Jetty writes together what it is given while it is writing. */
    private static final int WINDOW = 16;

    private static final long WINDOW_BYTES = 256 << 10;

    private final Session session;
    private final EncodedFrame.FrameSink way;
    private final Runnable overflowed;
    private final Deque<EncodedFrame> waiting = new ArrayDeque<>();
    private final Limits limits;
    private long bytes;
    private final PingSender pings;
    private final PingSender pongs;
    private @Nullable Thread pumping;
    private int onTheWay;
    private long bytesOnTheWay;
    private boolean closed;
    private @Nullable Runnable afterwards;

    /** @param overflowed called once when more would wait than may */
    SendQueue(Session session, Limits limits, Runnable overflowed) {
        this.session = session;
        this.way = EncodedFrame.to(session);
        this.limits = limits;
        this.overflowed = overflowed;
        this.pings = new PingSender(session::sendPing);
        this.pongs = new PingSender(session::sendPong);
    }

    /** In this order; all of them are here before the first one leaves, so that they leave together. */
    void put(List<EncodedFrame> frames) {
        frames.forEach(this::count);
        if (added(frames)) {
            pump();
        } else {
            frames.forEach(frame -> frame.drop(limits.memory()));
            if (close()) {
                overflowed.run();
            }
        }
    }

    /** Where memory is short, the client that is furthest behind goes; what is told now is told all the same. */
    private void count(EncodedFrame frame) {
        if (!frame.hold(limits.memory())) {
            limits.relief().run();
            frame.insist(limits.memory());
        }
    }

    /** False where no more may wait. What is put at once may be as much as it likes, where nothing waits. */
    private synchronized boolean added(List<EncodedFrame> frames) {
        boolean full = waiting.size() + frames.size() > MOST || (bytes > MOST_BYTES && !waiting.isEmpty());
        if (closed || full) {
            return false;
        }
        waiting.addAll(frames);
        frames.forEach(frame -> bytes += frame.length());
        return true;
    }

    /** How much has not left yet. */
    synchronized long bytes() {
        return bytes;
    }

    /** Does not wait for its turn: it is asked for to see whether anybody is there. */
    void ping() {
        pings.beat(ByteBuffer.allocate(0));
    }

    void pong(ByteBuffer payload) {
        pongs.beat(payload);
    }

    /** Runs that once everything put so far is on its way; never where the client is given up before. */
    void afterwards(Runnable next) {
        boolean now;
        synchronized (this) {
            now = nothingLeft();
            afterwards = now ? null : next;
        }
        if (now) {
            next.run();
        }
    }

    private boolean nothingLeft() {
        return onTheWay == 0 && waiting.isEmpty();
    }

    /** Ends the connection, whatever is still on its way. */
    void disconnect() {
        session.disconnect();
    }

    /** False where that was done before. */
    synchronized boolean close() {
        boolean first = !closed;
        closed = true;
        waiting.forEach(frame -> frame.drop(limits.memory()));
        waiting.clear();
        afterwards = null;
        return first;
    }

    /**
     * One thread at a time, or frames would overtake each other. That thread comes here again from within, when a frame
     * has left while the next ones wait: handed over then, they leave together.
     */
    private void pump() {
        boolean within;
        synchronized (this) {
            within = Thread.currentThread().equals(pumping);
            if (pumping != null && !within) {
                return;
            }
            pumping = Thread.currentThread();
        }
        EncodedFrame next = next(within);
        while (next != null) {
            EncodedFrame frame = next;
            way.send(frame, Callback.from(() -> sent(frame), failure -> lost(frame)));
            next = next(within);
        }
    }

    private synchronized @Nullable EncodedFrame next(boolean within) {
        EncodedFrame frame = closed || onTheWay >= WINDOW || bytesOnTheWay >= WINDOW_BYTES ? null : waiting.poll();
        if (frame == null) {
            pumping = within ? pumping : null;
        } else {
            onTheWay++;
            bytesOnTheWay += frame.length();
        }
        return frame;
    }

    private void lost(EncodedFrame frame) {
        frame.drop(limits.memory());
        close();
    }

    private void sent(EncodedFrame frame) {
        Runnable next;
        frame.drop(limits.memory());
        synchronized (this) {
            onTheWay--;
            bytes -= frame.length();
            bytesOnTheWay -= frame.length();
            next = nothingLeft() ? afterwards : null;
            afterwards = next == null ? afterwards : null;
        }
        if (next == null) {
            pump();
        } else {
            next.run();
        }
    }
}

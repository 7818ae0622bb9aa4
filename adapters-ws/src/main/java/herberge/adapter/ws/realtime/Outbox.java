package herberge.adapter.ws.realtime;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way to one client: a few frames at a time are handed to the socket, the others wait here, and only
 * so many. Whoever fills it goes on at once; a client that does not keep up is given up.
 */
final class Outbox {

    private static final int MOST = 4_000;

    /** So many are handed over at once: Jetty writes together what it is given while it is writing. */
    private static final int WINDOW = 16;

    private final Text.Way way;
    private final Runnable overflowed;
    private final Deque<Text> waiting = new ArrayDeque<>();
    private final Pulse pings;
    private final Pulse pongs;
    private @Nullable Thread pumping;
    private int onTheWay;
    private boolean closed;
    private @Nullable Runnable afterwards;

    /** @param overflowed called once when more would wait than may */
    Outbox(Session session, Runnable overflowed) {
        this.way = Text.to(session);
        this.overflowed = overflowed;
        this.pings = new Pulse(session::sendPing);
        this.pongs = new Pulse(session::sendPong);
    }

    /** In this order; all of them are here before the first one leaves, so that they leave together. */
    void put(List<Text> frames) {
        boolean over;
        synchronized (this) {
            if (closed) {
                return;
            }
            over = waiting.size() + frames.size() > MOST;
            if (over) {
                close();
            } else {
                waiting.addAll(frames);
            }
        }
        if (over) {
            overflowed.run();
        } else {
            pump();
        }
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

    synchronized void close() {
        closed = true;
        waiting.clear();
        afterwards = null;
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
        Text next = next(within);
        while (next != null) {
            way.send(next, Callback.from(this::sent, failure -> close()));
            next = next(within);
        }
    }

    private synchronized @Nullable Text next(boolean within) {
        if (closed || onTheWay >= WINDOW || waiting.isEmpty()) {
            pumping = within ? pumping : null;
            return null;
        }
        onTheWay++;
        return waiting.poll();
    }

    private void sent() {
        Runnable next;
        synchronized (this) {
            onTheWay--;
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

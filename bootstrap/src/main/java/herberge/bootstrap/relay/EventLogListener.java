package herberge.bootstrap.relay;

import herberge.application.port.Relay;
import herberge.application.realtime.EventStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Refreshes the event stream when a server has published events: messages from PostgreSQL contain the last number of the
 * log, those from Redis only say that there are more events. Messages also arrive for events that this server published;
 * the stream may contain them already. Thread-safe.
 */
public final class EventLogListener implements Relay.Listener {

    private final EventStream stream;
    private final Runnable wake;
    private final Runnable publish;
    private final AtomicLong announced = new AtomicLong();

    /**
     * @param wake    makes another thread call {@link #refresh}
     * @param publish publishes changes that may be unpublished
     */
    public EventLogListener(EventStream stream, Runnable wake, Runnable publish) {
        this.stream = stream;
        this.wake = wake;
        this.publish = publish;
    }

    /** Reads the announced events into the stream; if the log does not contain them yet, has them published. */
    public void refresh() {
        long seq = announced.getAndSet(0);
        stream.refreshTo(seq);
        if (stream.position().seq() < seq) {
            publish.run();
        }
    }

    @Override
    public void onMessage(String message) {
        long seq = seq(message);
        if (seq > stream.position().seq()) {
            requestRefresh(seq);
        }
    }

    private static long seq(String message) {
        try {
            return Long.parseLong(message);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE; // there are more events; a needless refresh does no harm
        }
    }

    private void requestRefresh(long seq) {
        announced.accumulateAndGet(seq, Math::max);
        wake.run();
    }

    @Override
    public void onConnected() {
        requestRefresh(Long.MAX_VALUE);
    }

    @Override
    public void onDisconnected() {
        // the stream is refreshed periodically, and at once when the connection is back
    }
}

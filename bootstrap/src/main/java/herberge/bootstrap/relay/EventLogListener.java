package herberge.bootstrap.relay;

import herberge.application.port.Relay;
import herberge.application.realtime.EventStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Has the stream looked at when something was published: PostgreSQL tells up to which number the log goes, Redis only
 * that there is more. What this server published is told to it as well; it may be in the stream by then.
 */
public final class EventLogListener implements Relay.Listener {

    private final EventStream stream;
    private final Runnable wake;
    private final Runnable publish;
    private final AtomicLong told = new AtomicLong();

    /**
     * @param wake    has {@link #look} called, in another thread
     * @param publish has published what may not be
     */
    public EventLogListener(EventStream stream, Runnable wake, Runnable publish) {
        this.stream = stream;
        this.wake = wake;
        this.publish = publish;
    }

    /** Takes in what was told of; where that is not in the log yet, it is to be published. */
    public void look() {
        long seq = told.getAndSet(0);
        stream.refreshTo(seq);
        if (stream.position().seq() < seq) {
            publish.run();
        }
    }

    @Override
    public void onMessage(String what) {
        long seq = seq(what);
        if (seq > stream.position().seq()) {
            lookUpTo(seq);
        }
    }

    private static long seq(String what) {
        try {
            return Long.parseLong(what);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE; // that there is more; looking does no harm
        }
    }

    private void lookUpTo(long seq) {
        told.accumulateAndGet(seq, Math::max);
        wake.run();
    }

    @Override
    public void onConnected() {
        lookUpTo(Long.MAX_VALUE);
    }

    @Override
    public void onDisconnected() {
        // the stream looks by itself now and then, and at once when the connection is back
    }
}

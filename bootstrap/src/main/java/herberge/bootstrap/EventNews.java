package herberge.bootstrap;

import herberge.application.port.Relay;
import herberge.application.realtime.EventStream;

/**
 * Has the stream looked at when another server has published something: what is told is up to which number the log goes.
 * This server's own publishing is told to it as well, and is in the stream already.
 */
final class EventNews implements Relay.Listener {

    private final EventStream stream;
    private final Runnable wake;

    EventNews(EventStream stream, Runnable wake) {
        this.stream = stream;
        this.wake = wake;
    }

    @Override
    public void told(String what) {
        if (beyondUs(what)) {
            wake.run();
        }
    }

    private boolean beyondUs(String what) {
        try {
            return Long.parseLong(what) > stream.position().seq();
        } catch (NumberFormatException e) {
            return true; // said in another way by a newer server: looking does no harm
        }
    }

    @Override
    public void back() {
        wake.run();
    }

    @Override
    public void lost() {
        // the stream looks by itself now and then, and at once when the connection is back
    }
}

package herberge.application.port;

import java.nio.charset.StandardCharsets;

/**
 * The way between the servers of one house. What one says on a topic, all hear soon, the speaker too, in the order in
 * which he said it. Nothing is kept: what is said while the way is broken is lost, and whoever listens is told when it is.
 * So news is a hint, or is said again.
 */
public interface Relay {

    /** What servers talk about. */
    enum Topic {
        /** How far the event log goes. */
        EVENTS,

        /** Who looks at what. */
        PRESENCE
    }

    /** Hears what is said on a topic; one call at a time, and the next waits for it. */
    interface Listener {
        void onMessage(String what);

        /** News comes from now on; what was said before may have been missed. */
        void onConnected();

        /** No news comes until {@link #back}. */
        void onDisconnected();
    }

    /** How long what is said may be, in UTF-8. */
    int MOST_BYTES = 7_000;

    static void requireShort(String what) {
        if (what.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("more than " + MOST_BYTES + " bytes cannot be said at once");
        }
    }

    /** Waits for nobody who listens, and does not fail where the way is broken. */
    void publish(Topic topic, String what);
}

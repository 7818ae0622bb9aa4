package herberge.application.port;

import java.nio.charset.StandardCharsets;

/**
 * Carries messages between the servers of one house. Every server, including the sender, soon receives what one of them
 * publishes on a topic, in the order in which that server published it. Nothing is stored: messages published while the
 * connection is lost are lost, and listeners are notified of that. So a message is a hint, or is sent repeatedly.
 */
public interface Relay {

    /** The topics of messages. */
    enum Topic {
        /** How far the event log goes. */
        EVENTS,

        /** Which users look at what. */
        PRESENCE
    }

    /** Receives the messages of a topic; one call at a time, and the next call waits for it. */
    interface Listener {
        void onMessage(String message);

        /** Messages arrive from now on; earlier ones may have been missed. */
        void onConnected();

        /** No messages arrive until {@link #onConnected}. */
        void onDisconnected();
    }

    /** The maximum length of a message in UTF-8. */
    int MOST_BYTES = 7_000;

    static void requireShort(String message) {
        if (message.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("more than " + MOST_BYTES + " bytes cannot be said at once");
        }
    }

    /** Does not wait for listeners, and does not fail if the connection is lost. */
    void publish(Topic topic, String message);
}

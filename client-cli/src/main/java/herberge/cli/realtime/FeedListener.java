package herberge.cli.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * Receives the events of a {@link RealtimeFeed}, in the thread that runs the feed, one call at a time. An exception
 * from the listener ends the feed. While the listener works nothing is read; the server waits for a while and then lets
 * the feed catch up.
 */
public interface FeedListener {

    /**
     * The state of a new connection.
     *
     * @param first whether it is the first connection of this feed
     * @param recovered whether everything after the feed's position follows; if not, everything loaded before must be
     *                  loaded again, and what follows comes after {@code position}
     * @param user the authenticated user
     */
    record Connected(boolean first, boolean recovered, LogPosition position, JsonNode user) {}

    /** Called before the events of a connection. */
    void onConnected(Connected connected);

    /** Called once for each event, in the order of their numbers. */
    void onEvent(Event event);

    /** Called after a recovered start: {@code missed} missed events were passed on, and what follows is new. */
    void onCaughtUp(int missed);

    /**
     * Called when there is no connection, and again for each failed attempt; the next attempt comes after the pause.
     */
    void onDisconnected(String why, Duration pause);

    /** Called for a presence frame, as documented in the API. */
    default void onPresence(JsonNode frame) {}
}

package herberge.cli.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * Is told what a {@link RealtimeFeed} hears, in the thread that runs the feed, one call after the other. Whatever it
 * throws ends the feed. While it works nothing is read; the server waits a while and then lets the feed catch up.
 */
public interface FeedListener {

    /**
     * A connection stands.
     *
     * @param first     whether it is the first one of this feed
     * @param recovered whether everything after the feed's place follows; if not, whatever was loaded before is to be
     *                  loaded afresh, and what follows comes after {@code position}
     * @param user      who we are there
     */
    record Connected(boolean first, boolean recovered, LogPosition position, JsonNode user) {}

    /** Before the events of this connection. */
    void connected(Connected how);

    /** Once for each event, in the order of their numbers. */
    void happened(Event event);

    /** After a recovered start: so many events that had been missed were handed on, and what follows is new. */
    void caughtUp(int missed);

    /** There is no connection; called again for each attempt that fails, the next one comes after the pause. */
    void lost(String why, Duration pause);

    /** Who looks at or edits something, as the contract words it. */
    default void present(JsonNode frame) {}
}

package herberge.cli.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.api.UnexpectedAnswerException;
import org.jspecify.annotations.Nullable;

/**
 * Tracks the position of the feed in the event log. Passes each event on once and in order, across lost connections.
 */
final class FeedProgress {

    private final FeedListener listener;
    private final @Nullable String echo;
    private volatile @Nullable LogPosition position;
    private boolean connected;
    private boolean behind;
    private long behindUntil;
    private int missed;

    /** @param echo the client id whose changes are not passed on; null passes all on */
    FeedProgress(FeedListener listener, @Nullable LogPosition from, @Nullable String echo) {
        this.listener = listener;
        this.position = from;
        this.echo = echo;
    }

    @Nullable
    LogPosition position() {
        return position;
    }

    /** Whether there has been a connection. */
    boolean hasConnected() {
        return connected;
    }

    /** Whether missed events may still follow. */
    boolean isBehind() {
        return behind;
    }

    void handleReady(JsonNode frame) {
        long seq = Json.number(frame, "seq");
        LogPosition known = position;
        boolean recovered = known != null && Json.flag(frame, "recovered");
        LogPosition current =
                known == null || !recovered ? new LogPosition(Json.textOrEmpty(frame, "epoch"), seq) : known;
        position = current;
        boolean first = !connected;
        connected = true;
        behind = recovered;
        behindUntil = seq;
        missed = recovered ? missed : 0; // events of an interrupted catch-up were passed on and count
        listener.onConnected(new FeedListener.Connected(first, recovered, current, frame.path("user")));
        if (behind && current.seq() >= seq) {
            finishCatchUp();
        }
    }

    void handleEvent(JsonNode frame) {
        Event event = Event.of(frame);
        LogPosition current = position;
        if (current == null || !connected) {
            throw new UnexpectedAnswerException("a change before \"ready\"");
        }
        if (event.seq() <= current.seq()) {
            return; // already passed on
        }
        if (behind && event.seq() > behindUntil) {
            finishCatchUp();
        }
        if (echo == null || !event.clientId().equals(echo)) {
            listener.onEvent(event);
            missed += behind ? 1 : 0;
        }
        position = new LogPosition(current.epoch(), event.seq());
        if (behind && event.seq() == behindUntil) {
            finishCatchUp();
        }
    }

    /**
     * Ends the catch-up. Numbers of events that the user may not see leave gaps, so silence must be sufficient proof
     * that nothing more follows.
     */
    void finishCatchUp() {
        int count = missed;
        behind = false;
        missed = 0;
        listener.onCaughtUp(count);
    }
}

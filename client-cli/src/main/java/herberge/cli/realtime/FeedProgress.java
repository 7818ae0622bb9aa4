package herberge.cli.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.api.UnexpectedAnswerException;
import org.jspecify.annotations.Nullable;

/** How far the feed has come in the log. Hands each event on once, in order, whatever happens to the connections. */
final class FeedProgress {

    private final FeedListener listener;
    private final @Nullable String echo;
    private volatile @Nullable LogPosition position;
    private boolean connected;
    private boolean behind;
    private long behindUntil;
    private int missed;

    /** @param echo the name of the desk whose changes are not handed on */
    FeedProgress(FeedListener listener, @Nullable LogPosition from, @Nullable String echo) {
        this.listener = listener;
        this.position = from;
        this.echo = echo;
    }

    @Nullable
    LogPosition position() {
        return position;
    }

    /** Whether a connection has ever stood. */
    boolean connected() {
        return connected;
    }

    /** Whether what was missed may still be on its way. */
    boolean behind() {
        return behind;
    }

    void ready(JsonNode frame) {
        long seq = Json.number(frame, "seq");
        LogPosition known = position;
        boolean recovered = known != null && Json.flag(frame, "recovered");
        LogPosition place =
                known == null || !recovered ? new LogPosition(Json.textOrEmpty(frame, "epoch"), seq) : known;
        position = place;
        boolean first = !connected;
        connected = true;
        behind = recovered;
        behindUntil = seq;
        missed = recovered ? missed : 0; // of a catching up that was cut short, these have come
        listener.connected(new FeedListener.Connected(first, recovered, place, frame.path("user")));
        if (behind && place.seq() >= seq) {
            settled();
        }
    }

    void event(JsonNode frame) {
        Event event = Event.of(frame);
        LogPosition place = position;
        if (place == null || !connected) {
            throw new UnexpectedAnswerException("a change before \"ready\"");
        }
        if (event.seq() <= place.seq()) {
            return; // it has been handed on
        }
        if (behind && event.seq() > behindUntil) {
            settled();
        }
        if (echo == null || !event.clientId().equals(echo)) {
            listener.happened(event);
            missed += behind ? 1 : 0;
        }
        position = new LogPosition(place.epoch(), event.seq());
        if (behind && event.seq() == behindUntil) {
            settled();
        }
    }

    /** All that was missed has come. Numbers of events we are not told of leave gaps, so silence must be proof enough. */
    void settled() {
        int count = missed;
        behind = false;
        missed = 0;
        listener.caughtUp(count);
    }
}

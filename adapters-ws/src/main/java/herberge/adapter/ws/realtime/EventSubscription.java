package herberge.adapter.ws.realtime;

import herberge.application.realtime.AddressedEvent;
import herberge.application.realtime.EventPage;
import herberge.application.realtime.EventStream;
import herberge.application.realtime.EventStream.Joined;
import herberge.application.shared.Caller;
import herberge.application.shared.LogPosition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one client gets of the stream: what it missed out of the log, at its own pace, and then what happens as it does. */
final class EventSubscription implements EventStream.Listener {

    private final SocketServices house;
    private final WebSocketConnection socket;
    private final Caller caller;
    private final long entered;
    private @Nullable Joined joined;
    private boolean closed;

    /** @param entered where the log stood when the caller was found to be what he says */
    EventSubscription(SocketServices house, WebSocketConnection socket, Caller caller, long entered) {
        this.house = house;
        this.socket = socket;
        this.caller = caller;
        this.entered = entered;
    }

    /** Reading the log waits for the database, which a socket's own thread must not. */
    void readOn(LogPosition after) {
        house.later(socket, () -> catchUp(after));
    }

    /** Joins the stream if it reaches back to us; otherwise sends one page, and comes back once that is on its way. */
    private void catchUp(LogPosition after) {
        if (isClosed()) {
            return;
        }
        Optional<Joined> live = house.stream().join(after, this);
        if (live.isPresent()) {
            joined(live.get());
            return;
        }
        EventPage batch = house.stream().page(caller, after, EventStream.PAGE);
        if (batch.lost()) {
            socket.close(CloseCode.TOO_SLOW);
            return;
        }
        List<AddressedEvent> his = untilHisEnd(batch.happenings());
        tell(his);
        if (his.size() < batch.happenings().size()) {
            socket.close(CloseCode.BAD_TOKEN);
        } else {
            socket.afterwards(() -> readOn(batch.upTo()));
        }
    }

    private void joined(Joined live) {
        boolean late;
        synchronized (this) {
            joined = live;
            late = closed;
        }
        if (late) {
            live.close();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void happened(List<AddressedEvent> happenings) {
        List<AddressedEvent> his = untilHisEnd(happenings);
        tell(his.stream().flatMap(one -> one.toldTo(caller).stream()).toList());
        if (his.size() < happenings.size()) {
            socket.close(CloseCode.BAD_TOKEN);
        }
    }

    /**
     * What comes before the caller's own demotion or deactivation. What the log told of him before he came in is over:
     * he may have been an administrator, and then none, and is one again.
     */
    private List<AddressedEvent> untilHisEnd(List<AddressedEvent> happenings) {
        for (int i = 0; i < happenings.size(); i++) {
            AddressedEvent one = happenings.get(i);
            if (one.seq() > entered && one.endsStayOf(caller)) {
                return happenings.subList(0, i);
            }
        }
        return happenings;
    }

    private void tell(List<AddressedEvent> told) {
        socket.send(told.stream().map(house.frames()::event).toList());
    }

    @Override
    public void ended() {
        socket.close(CloseCode.TOO_SLOW); // the client comes back and is told that it cannot recover
    }

    void close() {
        Joined live;
        synchronized (this) {
            closed = true;
            live = joined;
            joined = null;
        }
        if (live != null) {
            live.close();
        }
    }
}

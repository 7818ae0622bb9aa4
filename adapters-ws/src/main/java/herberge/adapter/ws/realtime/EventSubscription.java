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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one client the events it missed, read from the log at the client's own pace, and then events as they occur. */
final class EventSubscription implements EventStream.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(EventSubscription.class);

    private final SocketContext services;
    private final ClientSocket socket;
    private final Caller caller;
    private final long authenticatedAt;
    private @Nullable Joined joined;
    private boolean closed;

    /** @param authenticatedAt the position of the log when the caller was authenticated */
    EventSubscription(SocketContext services, ClientSocket socket, Caller caller, long authenticatedAt) {
        this.services = services;
        this.socket = socket;
        this.caller = caller;
        this.authenticatedAt = authenticatedAt;
    }

    /** Continues after the position in a reader thread, because reading the log waits for the database. */
    void continueAfter(LogPosition position) {
        services.readers().execute(() -> {
            try {
                catchUp(position);
            } catch (RuntimeException e) {
                LOG.warn("Event log cannot be read, closing the socket: {}", e.getMessage());
                socket.close(CloseCode.TOO_SLOW); // asks the client to reconnect
            }
        });
    }

    /** Joins the live stream if it reaches back to the position; otherwise sends one page, and continues once it has left. */
    private void catchUp(LogPosition after) {
        if (isClosed()) {
            return;
        }
        Optional<Joined> live = services.stream().join(after, this);
        if (live.isPresent()) {
            keep(live.get());
            return;
        }
        EventPage page = services.stream().page(caller, after, EventStream.PAGE);
        if (page.lost()) {
            socket.close(CloseCode.TOO_SLOW);
            return;
        }
        List<AddressedEvent> permitted = untilAccessEnds(page.happenings());
        send(permitted);
        if (permitted.size() < page.happenings().size()) {
            socket.close(CloseCode.BAD_TOKEN);
        } else {
            socket.whenSent(() -> continueAfter(page.upTo()));
        }
    }

    private void keep(Joined live) {
        boolean closedMeanwhile;
        synchronized (this) {
            joined = live;
            closedMeanwhile = closed;
        }
        if (closedMeanwhile) {
            live.close();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void happened(List<AddressedEvent> events) {
        List<AddressedEvent> permitted = untilAccessEnds(events);
        send(permitted.stream()
                .flatMap(event -> event.visibleTo(caller).stream())
                .toList());
        if (permitted.size() < events.size()) {
            socket.close(CloseCode.BAD_TOKEN);
        }
    }

    /**
     * Returns the events before the caller's own demotion or deactivation. Such events from before authentication are
     * ignored: the caller may have lost and regained the role of administrator.
     */
    private List<AddressedEvent> untilAccessEnds(List<AddressedEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            AddressedEvent event = events.get(i);
            if (event.seq() > authenticatedAt && event.endsSessionOf(caller)) {
                return events.subList(0, i);
            }
        }
        return events;
    }

    private void send(List<AddressedEvent> events) {
        socket.send(events.stream().map(services.frames()::event).toList());
    }

    @Override
    public void ended() {
        socket.close(CloseCode.TOO_SLOW); // after reconnecting, the client learns that it cannot recover
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

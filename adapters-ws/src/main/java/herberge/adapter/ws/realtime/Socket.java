package herberge.adapter.ws.realtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.access.Authenticated;
import herberge.application.realtime.EventStream;
import herberge.application.realtime.EventStream.Batch;
import herberge.application.realtime.EventStream.Joined;
import herberge.application.realtime.EventStream.Start;
import herberge.application.realtime.Happening;
import herberge.application.shared.ClientAddress;
import herberge.domain.shared.Refusal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client: it says who it is, gets what it missed out of the log at its own pace, and then hears what happens as it
 * happens. Everything it is sent goes through its {@link Outbox}. Public because Jetty calls it by method handles.
 */
public final class Socket implements Session.Listener.AutoDemanding, EventStream.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
    private static final int MAX_FRAME = 64 * 1024;

    private final House house;
    private final ClientAddress from;
    private final String requestId;
    private final MessageRate rate;
    private final long openedAt;

    private @Nullable Session session;
    private @Nullable Outbox outbox;
    private volatile @Nullable SocketDesk desk;
    private volatile long heardAt;
    private long cursor;
    private @Nullable Joined joined;
    private boolean closed;

    Socket(House house, ClientAddress from, String requestId) {
        this.house = house;
        this.from = from;
        this.requestId = requestId;
        this.openedAt = house.nanos();
        this.heardAt = openedAt;
        this.rate = new MessageRate(openedAt);
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        outbox = new Outbox(opened, () -> close(CloseCode.TOO_SLOW));
        house.add(this);
    }

    @Override
    public void onWebSocketText(String text) {
        heardAt = house.nanos();
        if (text.length() > MAX_FRAME) {
            close(CloseCode.TOO_LARGE);
        } else if (!rate.admits(heardAt)) {
            close(CloseCode.TOO_MANY);
        } else if (desk == null) {
            Frames.auth(text).ifPresentOrElse(this::enter, () -> close(CloseCode.BAD_MESSAGE));
        } else {
            Frames.read(text).ifPresentOrElse(this::answer, () -> close(CloseCode.BAD_MESSAGE));
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        close(CloseCode.BAD_MESSAGE);
    }

    /** Answered by hand, because they count as messages. */
    @Override
    public void onWebSocketPing(ByteBuffer payload) {
        heardAt = house.nanos();
        Session open = session;
        if (!rate.admits(heardAt)) {
            close(CloseCode.TOO_MANY);
        } else if (open != null) {
            ByteBuffer same =
                    ByteBuffer.allocate(payload.remaining()).put(payload).flip();
            open.sendPong(same, Callback.NOOP);
        }
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        heardAt = house.nanos();
    }

    private void enter(Frames.Auth auth) {
        try {
            Authenticated caller = house.authenticated(auth, from, requestId);
            Start start = house.stream().start(auth.epoch(), auth.after());
            cursor = start.after();
            send(Frames.ready(start, house.user(caller)));
            sitDown(new SocketDesk(house, this, caller));
            catchUpSoon();
        } catch (Refusal refusal) {
            LOG.debug("refused a socket from {}: {}", from.text(), refusal.getMessage());
            close(CloseCode.of(refusal));
        }
    }

    /** One that is closed meanwhile must not stay on the board. */
    private void sitDown(SocketDesk taken) {
        desk = taken;
        house.presence().enter(taken);
        if (isClosed()) {
            house.presence().leave(taken);
        }
    }

    private void answer(ObjectNode frame) {
        SocketDesk ours = desk;
        if (ours == null || !ours.understands(frame)) {
            close(CloseCode.BAD_MESSAGE);
        }
    }

    /** Reading the log waits for the database, which a socket's own thread must not. */
    private void catchUpSoon() {
        house.later(this, this::catchUp);
    }

    /** Joins the stream if it reaches back to us; otherwise sends one page, and comes back once that is on its way. */
    private void catchUp() {
        SocketDesk ours = desk;
        if (ours == null || isClosed()) {
            return;
        }
        Optional<Joined> live = house.stream().join(cursor, this);
        if (live.isPresent()) {
            joined(live.get());
            return;
        }
        Batch batch = house.stream().page(ours.caller(), cursor, EventStream.PAGE);
        if (batch.lost()) {
            close(CloseCode.TOO_SLOW);
            return;
        }
        cursor = batch.upTo();
        batch.happenings().forEach(one -> send(house.frames().event(one)));
        Outbox out = outbox;
        if (out != null) {
            out.afterwards(this::catchUpSoon);
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

    @Override
    public void happened(List<Happening> happenings) {
        SocketDesk ours = desk;
        for (Happening one : happenings) {
            if (ours != null) {
                one.toldTo(ours.caller()).ifPresent(told -> send(house.frames().event(told)));
            }
        }
    }

    @Override
    public void ended() {
        close(CloseCode.TOO_SLOW); // the client comes back and is told that it cannot recover
    }

    void send(String frame) {
        Outbox out = outbox;
        if (out != null) {
            out.put(frame);
        }
    }

    void ping() {
        Session open = session;
        if (open != null) {
            open.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
        }
    }

    /** Null before it has said who it is. */
    @Nullable
    SocketDesk desk() {
        return desk;
    }

    long openedAt() {
        return openedAt;
    }

    long heardAt() {
        return heardAt;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    void close(CloseCode code) {
        Session open = session;
        forget();
        if (open != null) {
            open.close(code.number(), code.reason(), Callback.NOOP);
            house.cutLater(open); // a client that reads nothing never sees the closing frame
        }
    }

    private void forget() {
        Joined live;
        synchronized (this) {
            closed = true;
            live = joined;
            joined = null;
        }
        Outbox out = outbox;
        if (out != null) {
            out.close();
        }
        if (live != null) {
            live.close();
        }
        SocketDesk ours = desk;
        if (ours != null) {
            house.presence().leave(ours);
        }
        house.remove(this);
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.debug("a socket failed", cause);
        forget();
    }

    @Override
    public void onWebSocketClose(int statusCode, String reason, Callback callback) {
        forget();
        callback.succeed();
    }
}

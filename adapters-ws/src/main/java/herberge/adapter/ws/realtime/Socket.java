package herberge.adapter.ws.realtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.access.Authenticated;
import herberge.application.realtime.EventStream.Start;
import herberge.application.shared.ClientAddress;
import herberge.application.shared.LogPosition;
import herberge.domain.shared.Refusal;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client: it says who it is, gets what it missed out of the log at its own pace, and then hears what happens as it
 * happens. Everything it is sent goes through its {@link Outbox}. Public because Jetty calls it by method handles.
 */
public final class Socket implements Session.Listener.AutoDemanding {

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
    private volatile @Nullable Following following;
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
        if (text.length() > MAX_FRAME) {
            close(CloseCode.TOO_LARGE);
        } else if (!hears()) {
            LOG.debug("a socket from {} said too much", from.text());
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
        Session open = session;
        if (hears() && open != null) {
            ByteBuffer same =
                    ByteBuffer.allocate(payload.remaining()).put(payload).flip();
            open.sendPong(same, Callback.NOOP);
        }
    }

    /** Counts as well: whoever answers more than he was asked floods. */
    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        hears();
    }

    private boolean hears() {
        heardAt = house.nanos();
        boolean admitted = rate.admits(heardAt);
        if (!admitted) {
            close(CloseCode.TOO_MANY);
        }
        return admitted;
    }

    private void enter(Frames.Auth auth) {
        try {
            Authenticated caller = house.authenticated(auth, from, requestId);
            Start start = house.stream().start(auth.epoch(), auth.after());
            send(Frames.ready(start, house.user(caller)));
            sitDown(new SocketDesk(house, this, caller), start.from());
        } catch (Refusal refusal) {
            LOG.debug("refused a socket from {}: {}", from.text(), refusal.getMessage());
            close(CloseCode.of(refusal));
        }
    }

    /** One that is closed meanwhile must not stay on the board. */
    private void sitDown(SocketDesk taken, LogPosition from) {
        Following ours = new Following(house, this, taken.caller());
        following = ours;
        desk = taken;
        house.presence().enter(taken);
        if (isClosed()) {
            forget();
        } else {
            ours.readOn(from);
        }
    }

    private void answer(ObjectNode frame) {
        SocketDesk ours = desk;
        if (ours == null || !ours.understands(frame)) {
            close(CloseCode.BAD_MESSAGE);
        }
    }

    void send(String frame) {
        send(List.of(frame));
    }

    /** In this order, and together where the network takes them together. */
    void send(List<String> frames) {
        Outbox out = outbox;
        if (out != null) {
            out.put(frames);
        }
    }

    /** Runs that once everything sent so far is on its way. */
    void afterwards(Runnable next) {
        Outbox out = outbox;
        if (out != null) {
            out.afterwards(next);
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
        synchronized (this) {
            closed = true;
        }
        Outbox out = outbox;
        if (out != null) {
            out.close();
        }
        Following stream = following;
        if (stream != null) {
            stream.close();
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

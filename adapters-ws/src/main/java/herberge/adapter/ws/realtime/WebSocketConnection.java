package herberge.adapter.ws.realtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.access.AuthenticatedCaller;
import herberge.application.access.UserView;
import herberge.application.realtime.EventStream.Start;
import herberge.application.shared.ClientAddress;
import herberge.domain.shared.Refusal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Frame;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client: it says who it is, gets what it missed out of the log at its own pace, and then hears what happens as it
 * happens. Everything it is sent goes through its {@link SendQueue}. Public because Jetty calls it by method handles.
 */
public final class WebSocketConnection implements Session.Listener.AutoDemanding {

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketConnection.class);

    private final SocketServices house;
    private final ClientAddress from;
    private final String requestId;
    private final MessageRateLimit rate;
    private final MessageAssembler saying = new MessageAssembler();
    private final long openedAt;

    private @Nullable Session session;
    private @Nullable SendQueue outbox;
    private volatile @Nullable AuthenticatedClient desk;
    private volatile long heardAt;
    private volatile @Nullable EventSubscription following;
    private volatile boolean spoken;
    private boolean closed;

    WebSocketConnection(SocketServices house, ClientAddress from, String requestId) {
        this.house = house;
        this.from = from;
        this.requestId = requestId;
        this.openedAt = house.nanos();
        this.heardAt = openedAt;
        this.rate = new MessageRateLimit(openedAt);
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        outbox = new SendQueue(opened, house.limits(), () -> close(CloseCode.TOO_SLOW));
        house.add(this);
    }

    /** Everything that comes, piece by piece: a message that never ends would never be seen otherwise. */
    @Override
    public void onWebSocketFrame(Frame frame, Callback callback) {
        Session open = session;
        if (!isClosed()) {
            hear(frame);
        } else if (open != null && rate.isWasted()) {
            open.disconnect();
        }
        callback.succeed();
    }

    private void hear(Frame frame) {
        switch (frame.getType()) {
            case TEXT, CONTINUATION ->
                saying.add(frame).ifPresentOrElse(this::close, () -> {
                    if (frame.isFin()) {
                        saying.whole().ifPresentOrElse(this::hear, () -> close(CloseCode.NOT_UTF8));
                    }
                });
            case BINARY -> close(CloseCode.BAD_MESSAGE);
            case PING -> answerPing(frame);
            case PONG -> hears(); // counts as well: whoever answers more than he was asked floods
            case CLOSE -> LOG.debug("a socket from {} says good-bye", from.text()); // which Jetty answers
        }
    }

    private void hear(String text) {
        spoken = true;
        if (!hears()) {
            LOG.debug("a socket from {} said too much", from.text());
        } else if (desk == null) {
            Frames.auth(text).ifPresentOrElse(this::enter, () -> close(CloseCode.BAD_MESSAGE));
        } else {
            Frames.read(text).ifPresentOrElse(this::answer, () -> close(CloseCode.BAD_MESSAGE));
        }
    }

    private void answerPing(Frame ping) {
        SendQueue out = outbox;
        if (hears() && out != null) {
            ByteBuffer same = ByteBuffer.allocate(ping.getPayloadLength());
            if (ping.hasPayload()) {
                same.put(ping.getPayload().duplicate()).flip();
            }
            out.pong(same);
        }
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
            AuthenticatedCaller caller = house.authenticated(auth, from, requestId);
            house.belongsTo(this, caller);
            Start start = house.stream().start(auth.epoch(), auth.after());
            UserView user = house.user(caller); // after the start: what is told of him later has not happened yet
            send(Frames.ready(start, user));
            sitDown(new AuthenticatedClient(house, this, caller), start);
        } catch (Refusal refusal) {
            LOG.debug("refused a socket from {}: {}", from.text(), refusal.getMessage());
            close(CloseCode.of(refusal));
        }
    }

    /** One that is closed meanwhile must not stay on the board. */
    private void sitDown(AuthenticatedClient taken, Start start) {
        EventSubscription ours = new EventSubscription(
                house, this, taken.caller(), start.position().seq());
        following = ours;
        desk = taken;
        house.presence().enter(taken);
        if (isClosed()) {
            forget();
        } else {
            ours.readOn(start.from());
        }
    }

    private void answer(ObjectNode frame) {
        AuthenticatedClient ours = desk;
        if (ours == null || !ours.understands(frame)) {
            close(CloseCode.BAD_MESSAGE);
        }
    }

    void send(EncodedFrame frame) {
        send(List.of(frame));
    }

    /** In this order, and together where the network takes them together. */
    void send(List<EncodedFrame> frames) {
        withOutbox(out -> out.put(frames));
    }

    /** Runs that once everything sent so far is on its way. */
    void afterwards(Runnable next) {
        withOutbox(out -> out.afterwards(next));
    }

    void ping() {
        withOutbox(SendQueue::ping);
    }

    private void withOutbox(Consumer<SendQueue> work) {
        SendQueue out = outbox;
        if (out != null) {
            work.accept(out);
        }
    }

    /** Null before it is open. */
    @Nullable
    SendQueue outbox() {
        return outbox;
    }

    /** Null before it has said who it is. */
    @Nullable
    AuthenticatedClient desk() {
        return desk;
    }

    /** Whether its first message has come, whatever the answer waits for. */
    boolean hasSpoken() {
        return spoken;
    }

    ClientAddress from() {
        return from;
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

    /** Only the first time: what is closed already is not to be closed again for each thing that still comes in. */
    void close(CloseCode code) {
        Session open = session;
        if (forget() && open != null) {
            open.close(code.number(), code.reason(), Callback.NOOP);
            house.cutLater(open, desk != null); // a client that reads nothing never sees the closing frame
        }
    }

    /** False where that was done before. */
    private boolean forget() {
        boolean first;
        synchronized (this) {
            first = !closed;
            closed = true;
        }
        withOutbox(SendQueue::close);
        EventSubscription stream = following;
        if (stream != null) {
            stream.close();
        }
        AuthenticatedClient ours = desk;
        if (ours != null) {
            house.presence().leave(ours);
        }
        house.remove(this);
        return first;
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.debug("a socket failed", cause);
        forget();
    }

    @Override
    public void onWebSocketClose(int statusCode, String reason, Callback callback) {
        forget();
        house.gone(this);
        callback.succeed();
    }
}

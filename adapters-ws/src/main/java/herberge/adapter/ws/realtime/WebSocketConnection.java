package herberge.adapter.ws.realtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.access.AuthenticatedCaller;
import herberge.application.access.UserView;
import herberge.application.realtime.EventStream.Start;
import herberge.application.shared.ClientAddress;
import herberge.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Frame;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's end of one client's socket. The client authenticates, receives the events it missed at its own pace, and
 * then events as they occur. All frames to the client go through its {@link SendQueue}. The class is public because Jetty
 * calls it by method handles.
 */
public final class WebSocketConnection implements Session.Listener.AutoDemanding, ClientSocket {

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketConnection.class);

    private final SocketContext services;
    private final ClientAddress address;
    private final String requestId;
    private final MessageRateLimit rateLimit;
    private final MessageAssembler assembler = new MessageAssembler();
    private final long openedAt;
    private @Nullable Session session;
    private @Nullable SendQueue queue;
    private volatile @Nullable AuthenticatedClient client;
    private volatile long lastReceivedAt;
    private volatile boolean messageReceived;
    private boolean closed;

    WebSocketConnection(SocketContext services, ClientAddress address, String requestId) {
        this.services = services;
        this.address = address;
        this.requestId = requestId;
        this.openedAt = services.now();
        this.lastReceivedAt = openedAt;
        this.rateLimit = new MessageRateLimit(openedAt);
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        queue = new SendQueue(opened, services.sendLimits(), () -> close(CloseCode.TOO_SLOW));
        services.registry().add(this);
    }

    /** Receives single frames: a message that never ends would otherwise never be noticed. */
    @Override
    public void onWebSocketFrame(Frame frame, Callback callback) {
        Session open = session;
        if (!isClosed()) {
            receive(frame);
        } else if (open != null && rateLimit.exceedsIgnored()) {
            open.disconnect();
        }
        callback.succeed();
    }

    private void receive(Frame frame) {
        switch (frame.getType()) {
            case TEXT, CONTINUATION ->
                assembler.add(frame).ifPresentOrElse(this::close, () -> {
                    if (frame.isFin()) {
                        assembler.takeMessage().ifPresentOrElse(this::receive, () -> close(CloseCode.NOT_UTF8));
                    }
                });
            case BINARY -> close(CloseCode.BAD_MESSAGE);
            case PING -> answerPing(frame);
            case PONG -> countMessage(); // counts too: a client that sends unrequested pongs floods the server
            case CLOSE -> LOG.debug("Closing frame received from {}", address.text()); // Jetty answers it
        }
    }

    private void receive(String text) {
        messageReceived = true;
        if (!countMessage()) {
            LOG.debug("Too many messages from {}", address.text());
        } else if (client == null) {
            Frames.auth(text).ifPresentOrElse(this::authenticate, () -> close(CloseCode.BAD_MESSAGE));
        } else {
            Frames.read(text).ifPresentOrElse(this::handle, () -> close(CloseCode.BAD_MESSAGE));
        }
    }

    private void answerPing(Frame ping) {
        if (countMessage()) {
            withQueue(open -> open.pong(ping));
        }
    }

    /** Counts a message; closes the socket and returns false if there were too many. */
    private boolean countMessage() {
        lastReceivedAt = services.now();
        boolean admitted = rateLimit.admits(lastReceivedAt);
        if (!admitted) {
            close(CloseCode.TOO_MANY);
        }
        return admitted;
    }

    private void authenticate(Frames.Auth auth) {
        try {
            AuthenticatedCaller caller = services.authentication().authenticate(auth, address, requestId);
            services.registry().assignToUser(this, caller.caller().userId());
            Start start = services.stream().start(auth.epoch(), auth.after());
            UserView user = services.authentication().readUser(caller); // after start: later changes come as events
            send(Frames.ready(start, user));
            enter(new AuthenticatedClient(services, this, caller, start));
        } catch (Refusal refusal) {
            LOG.debug("Socket from {} refused: {}", address.text(), refusal.getMessage());
            close(CloseCode.of(refusal));
        }
    }

    private void enter(AuthenticatedClient authenticated) {
        client = authenticated;
        authenticated.enter();
        if (isClosed()) { // meanwhile
            authenticated.leave();
        }
    }

    private void handle(ObjectNode frame) {
        AuthenticatedClient authenticated = client;
        if (authenticated == null || !authenticated.handle(frame)) {
            close(CloseCode.BAD_MESSAGE);
        }
    }

    @Override
    public void send(List<EncodedFrame> frames) {
        withQueue(open -> open.put(frames));
    }

    @Override
    public void whenSent(Runnable next) {
        withQueue(open -> open.whenSent(next));
    }

    @Override
    public void ping() {
        withQueue(SendQueue::ping);
    }

    private void withQueue(Consumer<SendQueue> action) {
        SendQueue open = queue;
        if (open != null) {
            action.accept(open);
        }
    }

    @Override
    public long queuedBytes() {
        SendQueue open = queue;
        return open == null ? 0 : open.bytes();
    }

    @Override
    public Optional<AuthenticatedCaller> caller() {
        return Optional.ofNullable(client).map(AuthenticatedClient::authenticatedCaller);
    }

    @Override
    public void checkPresence(long now) {
        AuthenticatedClient authenticated = client;
        if (authenticated != null) {
            authenticated.checkPresence(now);
        }
    }

    @Override
    public boolean hasReceivedMessage() {
        return messageReceived;
    }

    @Override
    public ClientAddress address() {
        return address;
    }

    @Override
    public long openedAt() {
        return openedAt;
    }

    @Override
    public long lastReceivedAt() {
        return lastReceivedAt;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Only the first call has an effect: messages that still arrive afterwards must not close the socket again. */
    @Override
    public void close(CloseCode code) {
        Session open = session;
        if (release() && open != null) {
            open.close(code.number(), code.reason(), Callback.NOOP);
            services.disconnector().disconnectLater(open, client != null); // it may never read the closing frame
        }
    }

    @Override
    public void abort(CloseCode code) {
        close(code);
        withQueue(SendQueue::disconnect);
    }

    /** Ends the service of this socket; returns false if that was done before. */
    private boolean release() {
        boolean first;
        synchronized (this) {
            first = !closed;
            closed = true;
        }
        withQueue(SendQueue::close);
        AuthenticatedClient authenticated = client;
        if (authenticated != null) {
            authenticated.leave();
        }
        services.registry().remove(this);
        return first;
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.debug("Socket failed", cause);
        release();
    }

    @Override
    public void onWebSocketClose(int statusCode, String reason, Callback callback) {
        release();
        services.registry().release(this);
        callback.succeed();
    }
}

package herberge.adapter.ws.realtime;

import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Pings or pongs on their way to one client. One is on its way at a time, and of those that come meanwhile the latest
 * follows: a client that reads nothing must not make them pile up, and needs an answer to its latest ping alone.
 */
final class PingSender {

    /** Hands one to the socket, which calls back once it has left. */
    @FunctionalInterface
    interface PingSink {
        void send(ByteBuffer payload, Callback callback);
    }

    private final PingSink way;
    private boolean onTheWay;
    private @Nullable ByteBuffer next;

    PingSender(PingSink way) {
        this.way = way;
    }

    void beat(ByteBuffer payload) {
        synchronized (this) {
            if (onTheWay) {
                next = payload;
                return;
            }
            onTheWay = true;
        }
        send(payload);
    }

    /** One that fails is the last: the connection is broken. */
    private void send(ByteBuffer payload) {
        way.send(payload, Callback.from(this::sent, failure -> {}));
    }

    private void sent() {
        ByteBuffer following;
        synchronized (this) {
            following = next;
            next = null;
            onTheWay = following != null;
        }
        if (following != null) {
            send(following);
        }
    }
}

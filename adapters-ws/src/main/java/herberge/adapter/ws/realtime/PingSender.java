package herberge.adapter.ws.realtime;

import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Sends pings or pongs to one client, one at a time. If several are requested meanwhile, only the latest follows: they
 * must not pile up for a client that reads nothing, and only the latest ping needs an answer.
 */
final class PingSender {

    /** Passes a ping or pong to the socket, which calls back once it has left. */
    @FunctionalInterface
    interface PingSink {
        void send(ByteBuffer payload, Callback callback);
    }

    private final PingSink sink;
    private boolean sending;
    private @Nullable ByteBuffer next;

    PingSender(PingSink sink) {
        this.sink = sink;
    }

    void send(ByteBuffer payload) {
        synchronized (this) {
            if (sending) {
                next = payload;
                return;
            }
            sending = true;
        }
        sendNow(payload);
    }

    /** After a failure nothing more is sent: the connection is broken. */
    private void sendNow(ByteBuffer payload) {
        sink.send(payload, Callback.from(this::onSent, failure -> {}));
    }

    private void onSent() {
        ByteBuffer following;
        synchronized (this) {
            following = next;
            next = null;
            sending = following != null;
        }
        if (following != null) {
            sendNow(following);
        }
    }
}

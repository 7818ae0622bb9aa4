package herberge.adapter.ws.realtime;

import herberge.application.shared.MemoryBudget;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/** A text frame as the bytes on the wire: encoded once, however many sockets it is sent to. */
final class EncodedFrame {

    /** Sends a frame to one socket. */
    @FunctionalInterface
    interface FrameSink {
        void send(EncodedFrame text, Callback callback);
    }

    private final byte[] utf8;

    /** The number of queues that contain this frame. */
    private int queues;

    /** @param utf8 must not be changed afterwards */
    EncodedFrame(byte[] utf8) {
        this.utf8 = utf8;
    }

    /**
     * Creates the sink of a session. Jetty's public API takes characters and encodes them for each socket again; its
     * core API takes bytes.
     */
    static FrameSink sinkFor(Session session) {
        if (session instanceof WebSocketSession jettySession) {
            CoreSession core = jettySession.getCoreSession();
            return (text, callback) -> core.sendFrame(
                    new Frame(OpCode.TEXT).setPayload(ByteBuffer.wrap(text.utf8)), coreCallback(callback), false);
        }
        return (text, callback) -> session.sendText(text.toString(), callback);
    }

    private static org.eclipse.jetty.util.Callback coreCallback(Callback callback) {
        return org.eclipse.jetty.util.Callback.from(callback::succeed, callback::fail);
    }

    int length() {
        return utf8.length;
    }

    /**
     * Adds the frame to a queue. Its memory is counted once for all queues; returns false if there is not enough memory
     * left.
     */
    synchronized boolean hold(MemoryBudget budget) {
        if (queues == 0 && !budget.tryTake(utf8.length)) {
            return false;
        }
        queues++;
        return true;
    }

    /** Adds the frame to a queue even if there is not enough memory left. */
    synchronized void insist(MemoryBudget budget) {
        if (queues == 0) {
            budget.insist(utf8.length);
        }
        queues++;
    }

    synchronized void drop(MemoryBudget budget) {
        queues--;
        if (queues == 0) {
            budget.giveBack(utf8.length);
        }
    }

    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}

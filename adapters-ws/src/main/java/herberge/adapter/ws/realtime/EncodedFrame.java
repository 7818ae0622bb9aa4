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

/** A text frame in the bytes that go over the wire: encoded once, however many sockets it is sent to. */
final class EncodedFrame {

    /** To one socket. */
    @FunctionalInterface
    interface FrameSink {
        void send(EncodedFrame text, Callback callback);
    }

    private final byte[] utf8;

    /** How many queues it waits in. */
    private int queues;

    /** @param utf8 which nobody changes any more */
    EncodedFrame(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Jetty's public way takes characters, and encodes them for each socket anew; the one below it takes bytes. */
    static FrameSink to(Session session) {
        if (session instanceof WebSocketSession known) {
            CoreSession core = known.getCoreSession();
            return (text, callback) -> core.sendFrame(
                    new Frame(OpCode.TEXT).setPayload(ByteBuffer.wrap(text.utf8)), below(callback), false);
        }
        return (text, callback) -> session.sendText(text.toString(), callback);
    }

    private static org.eclipse.jetty.util.Callback below(Callback callback) {
        return org.eclipse.jetty.util.Callback.from(callback::succeed, callback::fail);
    }

    int length() {
        return utf8.length;
    }

    /** Counts it, once for all queues that it waits in; false where the memory for it is not left. */
    synchronized boolean hold(MemoryBudget budget) {
        if (queues == 0 && !budget.tryTake(utf8.length)) {
            return false;
        }
        queues++;
        return true;
    }

    /** Counts it whether there is memory left or not. */
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

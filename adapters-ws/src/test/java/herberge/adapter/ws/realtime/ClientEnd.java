package herberge.adapter.ws.realtime;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Frame;
import org.eclipse.jetty.websocket.api.Session;

/** The client's end of a socket, without a network. It reads only when a test calls {@link #read}. */
final class ClientEnd {

    /** A frame or ping that the server has sent and the client has not read. */
    private record Sent(String kind, String text, Callback callback) {}

    private final Deque<Sent> onTheWay = new ArrayDeque<>();
    private final List<String> read = new ArrayList<>();
    private final List<Integer> closes = new ArrayList<>();
    private int cuts;

    /** The session that the server uses. */
    Session session() {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    handle(method, Objects.requireNonNullElse(arguments, new Object[0]));
                    return null;
                });
    }

    private void handle(Method method, Object[] arguments) {
        switch (method.getName()) {
            case "sendText" -> onTheWay.add(new Sent("text", (String) arguments[0], (Callback) arguments[1]));
            case "sendPing" -> onTheWay.add(new Sent("ping", text(arguments[0]), (Callback) arguments[1]));
            case "sendPong" -> onTheWay.add(new Sent("pong", text(arguments[0]), (Callback) arguments[1]));
            case "close" -> closes.add((Integer) arguments[0]);
            case "disconnect" -> cuts++;
            default -> throw new UnsupportedOperationException(method.getName());
        }
    }

    private static String text(Object payload) {
        return StandardCharsets.UTF_8.decode(((ByteBuffer) payload).duplicate()).toString();
    }

    /** Sends a message or a fragment of one. */
    static void say(WebSocketConnection socket, Frame.Type type, boolean last, String payload) {
        socket.onWebSocketFrame(frame(type, last, StandardCharsets.UTF_8.encode(payload)), Callback.NOOP);
    }

    /** A frame as the socket receives it. */
    static Frame frame(Frame.Type type, boolean last, ByteBuffer payload) {
        return (Frame) Proxy.newProxyInstance(
                Frame.class.getClassLoader(),
                new Class<?>[] {Frame.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getType" -> type;
                    case "isFin" -> last;
                    case "hasPayload" -> payload.hasRemaining();
                    case "getPayloadLength" -> payload.remaining();
                    case "getPayload" -> payload;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    static void say(WebSocketConnection socket, String text) {
        say(socket, Frame.Type.TEXT, true, text);
    }

    /** The number of frames sent and not read. */
    int unread() {
        return onTheWay.size();
    }

    long unread(String kind) {
        return onTheWay.stream().filter(sent -> sent.kind().equals(kind)).count();
    }

    /** Reads all frames, and those that are sent because these were read. */
    void read() {
        for (Sent sent = onTheWay.poll(); sent != null; sent = onTheWay.poll()) {
            read.add(sent.kind() + " " + sent.text());
            sent.callback().succeed();
        }
    }

    /** All frames read so far, each after its kind. */
    List<String> everything() {
        return read;
    }

    /** The codes with which the server closed the socket. */
    List<Integer> closes() {
        return closes;
    }

    /** How often the server cut the connection. */
    int cuts() {
        return cuts;
    }
}

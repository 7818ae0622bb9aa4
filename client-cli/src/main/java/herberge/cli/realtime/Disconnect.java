package herberge.cli.realtime;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;

/** How a connection ended, and what is to be done about it. */
record Disconnect(Kind kind, String why) {

    enum Kind {
        /** We wanted it so. */
        OURS,
        /** Come back. */
        LOST,
        /** Come back, but not all at once. */
        SENT_AWAY,
        /** Come back later. */
        TOO_MUCH,
        /** Come back with another token. */
        REFUSED,
        /** Do not come back. */
        FAULT
    }

    static final Disconnect OURS = new Disconnect(Kind.OURS, "");

    static Disconnect lost(String why) {
        return new Disconnect(Kind.LOST, why);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** What the contract's close codes and the protocol's own say. */
    static Disconnect closed(int code, String reason) {
        return switch (code) {
            case 1000, 4401 -> new Disconnect(Kind.REFUSED, "the login has ended");
            case 1001 -> new Disconnect(Kind.SENT_AWAY, "the server is going away");
            case 4408 -> lost("the login came too late");
            case 4429 -> new Disconnect(Kind.TOO_MUCH, "the server has had too many messages");
            case 4508 -> lost("this terminal was too slow");
            case 1002, 1003, 1007, 1009, 4400, 4413 ->
                new Disconnect(
                        Kind.FAULT,
                        "The server closed the connection because of what this terminal sent (" + told(code, reason)
                                + "). Are both of the same version?");
            default -> lost("the server closed the connection, " + told(code, reason));
        };
    }

    private static String told(int code, String reason) {
        return "code " + code + (reason.isBlank() ? "" : ": " + reason.strip());
    }

    /** @param expected whether a socket has stood there before; if not, there may be none at all */
    static Disconnect failed(Throwable cause, boolean expected) {
        if (cause instanceof WebSocketHandshakeException refused) {
            int status = refused.getResponse().statusCode();
            boolean passing = expected || status >= 500 || status == 429;
            return passing
                    ? lost("the server answered " + status)
                    : new Disconnect(
                            Kind.FAULT,
                            "The server has no socket for changes, it answered " + status
                                    + ". A proxy before it must let WebSockets through.");
        }
        if (cause instanceof ConnectException) {
            return lost("no server answers");
        }
        if (cause instanceof HttpTimeoutException) {
            return lost("the server did not answer in time");
        }
        if (cause instanceof IOException) {
            String message = cause.getMessage();
            return lost(message == null ? cause.getClass().getSimpleName() : message);
        }
        throw new IllegalStateException("the socket failed", cause);
    }
}

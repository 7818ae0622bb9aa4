package herberge.cli.realtime;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;

/** How a connection ended, which decides how to continue. */
record Disconnect(Kind kind, String why) {

    enum Kind {
        /** The feed was closed. */
        REQUESTED,
        /** Reconnect. */
        LOST,
        /** Reconnect after a random pause, so that not all clients come at once. */
        SERVER_LEAVING,
        /** Reconnect after a long pause. */
        RATE_LIMITED,
        /** Reconnect with another token. */
        REFUSED,
        /** Do not reconnect. */
        FAULT
    }

    static final Disconnect REQUESTED = new Disconnect(Kind.REQUESTED, "");

    static Disconnect lost(String why) {
        return new Disconnect(Kind.LOST, why);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Interprets the close codes of the API and of the protocol. */
    static Disconnect ofClose(int code, String reason) {
        return switch (code) {
            case 1000, 4401 -> new Disconnect(Kind.REFUSED, "the login has ended");
            case 1001 -> new Disconnect(Kind.SERVER_LEAVING, "the server is going away");
            case 4408 -> lost("the login came too late");
            case 4429 -> new Disconnect(Kind.RATE_LIMITED, "the server has had too many messages");
            case 4508 -> lost("this terminal was too slow");
            case 1002, 1003, 1007, 1009, 4400, 4413 ->
                new Disconnect(
                        Kind.FAULT,
                        "The server closed the connection because of what this terminal sent (" + describe(code, reason)
                                + "). Are both of the same version?");
            default -> lost("the server closed the connection, " + describe(code, reason));
        };
    }

    private static String describe(int code, String reason) {
        return "code " + code + (reason.isBlank() ? "" : ": " + reason.strip());
    }

    /** @param expected whether a socket has been open before; if not, the server may have none at all */
    static Disconnect ofFailure(Throwable cause, boolean expected) {
        if (cause instanceof WebSocketHandshakeException refused) {
            int status = refused.getResponse().statusCode();
            boolean temporary = expected || status >= 500 || status == 429;
            return temporary
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

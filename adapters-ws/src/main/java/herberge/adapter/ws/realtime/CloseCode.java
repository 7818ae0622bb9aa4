package herberge.adapter.ws.realtime;

import herberge.application.shared.AccessRefusal;
import herberge.domain.shared.Refusal;

/**
 * The reasons for closing a socket, as documented for clients in {@code docs/realtime.md} and {@code asyncapi.json}.
 */
public enum CloseCode {
    LOGOUT(1000, "logged out"),
    GOING_AWAY(1001, "the server is going away; reconnect after a random pause"),
    NOT_UTF8(1007, "not UTF-8"),
    BAD_MESSAGE(4400, "not understood"),
    BAD_TOKEN(4401, "log in"),
    NO_AUTH(4408, "no authentication in time"),
    TOO_LARGE(4413, "a message may have 64 KiB"),
    TOO_MANY(4429, "too many messages"),
    TOO_SLOW(4508, "too slow; reconnect and recover");

    private final int number;
    private final String reason;

    CloseCode(int number, String reason) {
        this.number = number;
        this.reason = reason;
    }

    /**
     * Returns the close code for a refused authentication. If authentication was not possible, the client should retry
     * later.
     */
    static CloseCode of(Refusal refusal) {
        Refusal.Reason reason = refusal.reasons().get(0);
        if (reason instanceof AccessRefusal.RateLimited) {
            return TOO_MANY;
        }
        return reason instanceof AccessRefusal ? BAD_TOKEN : TOO_SLOW;
    }

    public int number() {
        return number;
    }

    String reason() {
        return reason;
    }
}

package herberge.adapter.ws.realtime;

/** Why a socket is closed, as {@code docs/realtime.md} and {@code asyncapi.json} explain to clients. */
public enum CloseCode {
    GOING_AWAY(1001, "the server is going away; reconnect after a random pause"),
    BAD_MESSAGE(4400, "not understood"),
    BAD_TOKEN(4401, "log in"),
    NO_AUTH(4408, "no authentication in time"),
    TOO_LARGE(4413, "a frame may have 64 KiB"),
    TOO_MANY(4429, "too many messages"),
    TOO_SLOW(4508, "too slow; reconnect and recover");

    private final int number;
    private final String reason;

    CloseCode(int number, String reason) {
        this.number = number;
        this.reason = reason;
    }

    public int number() {
        return number;
    }

    String reason() {
        return reason;
    }
}

package herberge.adapter.ws.realtime;

/** How much a client may say: so many messages in each stretch of time. */
final class MessageRateLimit {

    private static final int MOST = 100;
    private static final long STRETCH_NANOS = 10_000_000_000L;

    /** Reading on for whoever goes on after the socket was closed takes a thread. */
    private static final int MOST_WASTED = 10_000;

    private long begun;
    private int count;
    private int wasted;

    MessageRateLimit(long now) {
        this.begun = now;
    }

    boolean admits(long now) {
        if (now - begun >= STRETCH_NANOS) {
            begun = now;
            count = 0;
        }
        count++;
        return count <= MOST;
    }

    /** Of what is said and not heard any more, whether this is enough. */
    boolean isWasted() {
        wasted++;
        return wasted > MOST_WASTED;
    }
}

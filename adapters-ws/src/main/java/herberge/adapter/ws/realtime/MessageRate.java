package herberge.adapter.ws.realtime;

/** How much a client may say: so many messages in each stretch of time. */
final class MessageRate {

    private static final int MOST = 100;
    private static final long STRETCH_NANOS = 10_000_000_000L;

    private long begun;
    private int count;

    MessageRate(long now) {
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
}

package herberge.adapter.ws.realtime;

/** Limits the number of messages of one client per interval. Not thread-safe. */
final class MessageRateLimit {

    private static final int MAX_MESSAGES = 100;
    private static final long INTERVAL_NANOS = 10_000_000_000L;

    /** The maximum number of frames that are read and ignored after a close: reading them takes a thread. */
    private static final int MAX_IGNORED = 10_000;

    private long intervalStart;
    private int count;
    private int ignored;

    MessageRateLimit(long now) {
        this.intervalStart = now;
    }

    /** Counts a message; returns whether it is within the limit. */
    boolean admits(long now) {
        if (now - intervalStart >= INTERVAL_NANOS) {
            intervalStart = now;
            count = 0;
        }
        count++;
        return count <= MAX_MESSAGES;
    }

    /** Counts a frame that is ignored after the close; returns whether there were too many. */
    boolean exceedsIgnored() {
        ignored++;
        return ignored > MAX_IGNORED;
    }
}

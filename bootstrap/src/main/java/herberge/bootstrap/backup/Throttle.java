package herberge.bootstrap.backup;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Keeps a stream of bytes below a rate on average, so that a backup leaves disk and processors to the server. Not thread-safe. */
final class Throttle {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long bytesPerSecond;
    private final long start = System.nanoTime();
    private long bytes;

    /**
     * Starts counting.
     *
     * @param bytesPerSecond 0 means no limit
     */
    Throttle(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /** Counts bytes that were passed on, and waits while they are ahead of the rate. */
    void passed(int count) {
        if (bytesPerSecond == 0) {
            return;
        }
        bytes += count;
        long due = start + (long) ((double) bytes / bytesPerSecond * SECOND);
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
            if (Thread.currentThread().isInterrupted()) {
                return; // the backup fails at its next statement
            }
        }
    }
}

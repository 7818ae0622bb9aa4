package herberge.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Handles Ctrl-C, which aborts most commands but is the normal end of commands that run until stopped. */
public final class InterruptHandler {

    private static final long TIMEOUT_SECONDS = 3;

    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Runnable stop;

    /** Runs the work; meanwhile Ctrl-C calls {@code end}, which must make the work return. */
    void runUntilInterrupted(Runnable end, Runnable work) {
        set(end);
        try {
            work.run();
        } finally {
            set(null);
            ended.countDown();
        }
    }

    private synchronized void set(@Nullable Runnable end) {
        stop = end;
    }

    private synchronized @Nullable Runnable get() {
        return stop;
    }

    /**
     * Called when the process is asked to end. Stops the running work, if any; returns whether it has ended in time.
     */
    public boolean stopAndWait() {
        Runnable end = get();
        if (end == null) {
            return false;
        }
        end.run();
        try {
            return ended.await(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

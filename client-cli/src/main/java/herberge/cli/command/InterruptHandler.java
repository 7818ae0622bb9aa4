package herberge.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Ctrl-C, which breaks most commands off and is the proper end of one that would go on for ever. */
public final class InterruptHandler {

    private static final long PATIENCE_SECONDS = 3;

    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Runnable stop;

    /** Does the work; while it goes on, Ctrl-C calls {@code end}, which is to bring it to an end. */
    void ending(Runnable end, Runnable work) {
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

    private synchronized @Nullable Runnable stop() {
        return stop;
    }

    /** The process is told to end: whether there was a work that wants to end so, and it has. */
    public boolean endsWell() {
        Runnable end = stop();
        if (end == null) {
            return false;
        }
        end.run();
        try {
            return ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package herberge.bootstrap.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that repeats one piece of work: at once when it is woken, and once per period in any case, so that a lost
 * wake-up does no harm. Any number of wake-ups during a round cause one more round. After each round the thread pauses,
 * so that frequent wake-ups do not use up the processor. Thread-safe.
 */
final class WakeableLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WakeableLoop.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final String name;
    private final Duration period;
    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore wakeUps = new Semaphore(0);
    private @Nullable Thread thread;

    /**
     * Creates a loop that can be woken, but does nothing before {@link #start}.
     *
     * @param period longest time between two rounds
     * @param pause  shortest time between two rounds
     */
    WakeableLoop(String name, Duration period, Duration pause) {
        this.name = name;
        this.period = period;
        this.pause = pause;
    }

    void start(Runnable work) {
        Thread started = new Thread(() -> run(work), name);
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    /** Requests a round; returns at once. */
    void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    private void run(Runnable work) {
        boolean failing = false;
        try {
            do {
                if (wakeUps.tryAcquire(period.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
                if (!isClosed()) {
                    failing = !runOnce(work, failing);
                }
            } while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            return;
        }
        do {
            wakeUps.drainPermits();
            failing = !runOnce(work, failing); // the last round, for what was requested until close()
        } while (wakeUps.availablePermits() > 0); // work that is not finished wakes the loop again
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Logs the first of several failures and the recovery: a database that is away for an hour must not fill the log. */
    private boolean runOnce(Runnable work, boolean failing) {
        try {
            work.run();
            if (failing) {
                LOG.info("{} works again", name);
            }
            return true;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("{} failed and is tried again: {}", name, e.getMessage());
            }
            LOG.debug("{} failed", name, e);
            return false;
        }
    }

    /** Runs one more round, further ones while the loop is woken, and ends; waits up to five seconds for that. */
    @Override
    public void close() {
        closed.countDown();
        wake();
        Thread started = thread;
        if (started == null) {
            return;
        }
        try {
            started.join(CLOSE_TIMEOUT.toMillis());
            started.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package herberge.bootstrap.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does the same work again and again: at once when it is woken, and now and then by itself, so that
 * nothing depends on being woken. However often it is woken meanwhile, the work is done once more and not more often;
 * and it leaves the machine to others for a moment after each round, however eagerly it is woken.
 */
final class WakeableLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WakeableLoop.class);
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final String name;
    private final Duration period;
    private final Duration rest;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Semaphore bell = new Semaphore(0);
    private @Nullable Thread thread;

    /** Can be woken already; does nothing before it is started. */
    WakeableLoop(String name, Duration period, Duration rest) {
        this.name = name;
        this.period = period;
        this.rest = rest;
    }

    void start(Runnable work) {
        Thread started = new Thread(() -> run(work), name);
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    /** Has the work done soon; returns at once. */
    void wake() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    private void run(Runnable work) {
        boolean failing = false;
        try {
            do {
                if (bell.tryAcquire(period.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
                if (!ending()) {
                    failing = !done(work, failing);
                }
            } while (!over.await(rest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            return;
        }
        do {
            bell.drainPermits();
            failing = !done(work, failing); // what came up while it was told to end
        } while (bell.availablePermits() > 0); // work that left some of it asks for itself
    }

    private boolean ending() {
        return over.getCount() == 0;
    }

    /** Failures are told once and then only when they are over: a database that is away for an hour fills no log. */
    private boolean done(Runnable work, boolean failing) {
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

    /** Does the work once more, and again as long as it is woken meanwhile, and ends. */
    @Override
    public void close() {
        over.countDown();
        wake();
        Thread started = thread;
        if (started == null) {
            return;
        }
        try {
            started.join(LAST_ROUND.toMillis());
            started.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

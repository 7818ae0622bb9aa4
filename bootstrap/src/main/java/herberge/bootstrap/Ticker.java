package herberge.bootstrap;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does the same work again and again: at once when it is woken, and now and then by itself, so that
 * nothing depends on being woken. However often it is woken meanwhile, the work is done once more and not more often.
 */
final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final String name;
    private final Duration period;
    private final Runnable work;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean ending;

    private Ticker(String name, Duration period, Runnable work) {
        this.name = name;
        this.period = period;
        this.work = work;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    static Ticker start(String name, Duration period, Runnable work) {
        Ticker ticker = new Ticker(name, period, work);
        ticker.thread.start();
        return ticker;
    }

    /** Has the work done soon; returns at once. */
    void wake() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    private void run() {
        boolean failing = false;
        while (!ending) {
            try {
                if (bell.tryAcquire(period.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
            failing = !done(failing);
        }
    }

    /** Failures are told once and then only when they are over: a database that is away for an hour fills no log. */
    private boolean done(boolean failing) {
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

    /** Does the work once more and ends. */
    @Override
    public void close() {
        ending = true;
        wake();
        try {
            thread.join(LAST_ROUND.toMillis());
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

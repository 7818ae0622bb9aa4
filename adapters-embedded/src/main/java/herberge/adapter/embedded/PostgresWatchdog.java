package herberge.adapter.embedded;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts PostgreSQL again when it dies, on the same port, so that the connection pool recovers by itself. */
final class PostgresWatchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatchdog.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** After PostgreSQL has run this long, the pauses start short again; if it dies at once repeatedly, they grow. */
    private static final Duration STABLE = Duration.ofMinutes(1);

    private final Postmaster postmaster;
    private final Thread thread;
    private volatile boolean closing;

    PostgresWatchdog(Postmaster postmaster, Postmaster.Running first) {
        this.postmaster = postmaster;
        this.thread = new Thread(() -> watch(first), "postgres-watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(Postmaster.Running first) {
        Postmaster.Running running = first;
        Duration pause = FIRST_PAUSE;
        try {
            while (!closing) {
                long since = System.nanoTime();
                int status = running.process().waitFor();
                if (closing) {
                    return;
                }
                LOG.error("PostgreSQL ended unexpectedly with status {}; starting it again", status);
                if (System.nanoTime() - since > STABLE.toNanos()) {
                    pause = FIRST_PAUSE;
                }
                running = restart(running.port(), pause);
                pause = longer(pause);
                LOG.warn("PostgreSQL runs again on port {}", running.port());
            }
        } catch (InterruptedException e) {
            LOG.debug("The PostgreSQL watchdog ends", e);
        }
    }

    private Postmaster.Running restart(int port, Duration first) throws InterruptedException {
        for (Duration pause = first; ; pause = longer(pause)) {
            Thread.sleep(pause.toMillis());
            try {
                return postmaster.start(port);
            } catch (EmbeddedDatabaseException | IOException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException();
                }
                LOG.error("PostgreSQL cannot be started yet: {}", e.getMessage());
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** Stops watching, so that PostgreSQL can be stopped. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

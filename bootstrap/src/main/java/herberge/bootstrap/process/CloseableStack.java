package herberge.bootstrap.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been opened, to be closed the other way round: HTTP and the pool before the database they stand on. SIGTERM
 * and Ctrl-C end here, and end with exit code 0.
 */
public final class CloseableStack implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CloseableStack.class);

    /** Something to close, under the name the log gives it. */
    private record Opened(String name, AutoCloseable resource) {}

    private final Deque<Opened> opened = new ArrayDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch forever = new CountDownLatch(1);
    private volatile boolean clean = true;

    /**
     * The hook waits for a start that is under way, so that nothing is opened behind its back. It halts because a JVM
     * ended by a signal would report 143, which service managers take for a failure.
     */
    public void closeOnSignal() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (closed.get()) {
                                return; // an ordinary end, with an exit code of its own
                            }
                            close();
                            Runtime.getRuntime().halt(clean ? ExitCode.CLEAN.number() : ExitCode.UNEXPECTED.number());
                        },
                        "shutdown"));
    }

    /** Opens something as the newest layer; refuses once the end has begun. */
    public synchronized <T extends AutoCloseable> T open(String name, Opening<T> opening) {
        if (closed.get()) {
            throw new StartupException(ExitCode.CLEAN, "stopped while starting");
        }
        T resource = opening.open();
        opened.push(new Opened(name, resource));
        return resource;
    }

    /** How a layer comes into being. */
    @FunctionalInterface
    public interface Opening<T> {
        T open();
    }

    /** Blocks the main thread; a closed standard input is no reason to end. */
    public void untilTheEnd() throws InterruptedException {
        forever.await();
    }

    @Override
    public synchronized void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        while (!opened.isEmpty()) {
            Opened last = opened.pop();
            try {
                LOG.info("Closing {}", last.name());
                last.resource().close();
            } catch (Exception e) {
                clean = false;
                LOG.error("{} did not close cleanly", last.name(), e);
            }
        }
    }
}

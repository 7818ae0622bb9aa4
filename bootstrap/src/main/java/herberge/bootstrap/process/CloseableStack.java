package herberge.bootstrap.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes opened resources in reverse order: HTTP and the connection pool before the database they use. SIGTERM and Ctrl-C
 * close the stack and end the process with exit code 0.
 */
public final class CloseableStack implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CloseableStack.class);

    /** A resource to close, and its name in the log. */
    private record Layer(String name, AutoCloseable resource) {}

    private final Deque<Layer> layers = new ArrayDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile boolean clean = true;

    /**
     * Adds a shutdown hook that closes the stack. The hook waits for a start that is under way, so that nothing is opened
     * after it has closed the rest. It halts the JVM because a JVM ended by a signal would report 143, which service
     * managers take for a failure.
     */
    public void closeOnSignal() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (closed.get()) {
                                return; // a normal end, with an exit code of its own
                            }
                            close();
                            Runtime.getRuntime().halt(clean ? ExitCode.CLEAN.number() : ExitCode.UNEXPECTED.number());
                        },
                        "shutdown"));
    }

    /** Opens a resource as the newest layer; throws {@link StartupException} once the stack is closed. */
    public synchronized <T extends AutoCloseable> T open(String name, Opening<T> opening) {
        if (closed.get()) {
            throw new StartupException(ExitCode.CLEAN, "stopped while starting");
        }
        T resource = opening.open();
        layers.push(new Layer(name, resource));
        return resource;
    }

    /** Opens one layer. */
    @FunctionalInterface
    public interface Opening<T> {
        T open();
    }

    /** Blocks the main thread until the process ends. A closed standard input does not end it. */
    public void awaitShutdown() throws InterruptedException {
        never.await();
    }

    @Override
    public synchronized void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        while (!layers.isEmpty()) {
            Layer last = layers.pop();
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

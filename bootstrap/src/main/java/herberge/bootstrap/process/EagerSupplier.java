package herberge.bootstrap.process;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts building a value in a thread of its own, before it is needed; {@link #get} waits for it. */
public final class EagerSupplier<T> {

    private static final Logger LOG = LoggerFactory.getLogger(EagerSupplier.class);

    private final CompletableFuture<T> result = new CompletableFuture<>();

    private EagerSupplier() {}

    public static <T> EagerSupplier<T> of(String name, Supplier<T> work) {
        EagerSupplier<T> supplier = new EagerSupplier<>();
        Thread thread = new Thread(() -> supplier.build(work), "building " + name);
        thread.setDaemon(true);
        thread.start();
        return supplier;
    }

    @SuppressWarnings("CatchThrowable") // the thread that waits in get() throws it
    private void build(Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    /** Waits for the value; throws what building it threw. */
    public T get() {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Releases a value that is not needed: waits until it is built, then calls {@code release} with it. */
    public void abandon(Consumer<T> release) {
        try {
            release.accept(result.join());
        } catch (CompletionException e) {
            LOG.debug("There is nothing to release", e);
        }
    }
}

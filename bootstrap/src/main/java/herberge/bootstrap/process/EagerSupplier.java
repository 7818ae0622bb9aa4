package herberge.bootstrap.process;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that is built in a thread of its own, ahead of being needed. */
public final class EagerSupplier<T> {

    private static final Logger LOG = LoggerFactory.getLogger(EagerSupplier.class);

    private final CompletableFuture<T> result = new CompletableFuture<>();

    private EagerSupplier() {}

    public static <T> EagerSupplier<T> of(String what, Supplier<T> work) {
        EagerSupplier<T> ahead = new EagerSupplier<>();
        Thread thread = new Thread(() -> ahead.build(work), "building " + what);
        thread.setDaemon(true);
        thread.start();
        return ahead;
    }

    @SuppressWarnings("CatchThrowable") // whatever went wrong belongs to whoever waits, in his own thread
    private void build(Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    /** Waits for it; what its building threw is thrown here. */
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

    /** It is not needed after all: waits until it is built and gives back what it holds. */
    public void abandon(Consumer<T> giveBack) {
        try {
            giveBack.accept(result.join());
        } catch (CompletionException e) {
            LOG.debug("there is nothing to give back", e);
        }
    }
}

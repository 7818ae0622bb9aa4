package herberge.application.realtime;

import herberge.application.shared.LogPosition;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * Reads the log to its end in small pages and passes each on, in order, while it reads the next one. So the network and the
 * database work at the same time.
 */
final class PagePrefetcher {

    /** Small, so that reading and passing on alternate often. */
    private static final int PAGE = 100;

    private final LogReader log;
    private final Executor executor;

    PagePrefetcher(LogReader log, Executor executor) {
        this.log = log;
        this.executor = executor;
    }

    /** Returns once all pages are passed on; {@code consumer} gets each page and the position before it. */
    void readFrom(LogPosition start, BiConsumer<LogPage, LogPosition> consumer) {
        CompletableFuture<Void> previous = CompletableFuture.completedFuture(null);
        try {
            boolean hasMore;
            LogPosition here = start;
            do {
                LogPage page = log.read(here.seq(), PAGE);
                previous.join();
                hasMore = page.hasMore(here);
                if (hasMore) {
                    previous = passOn(consumer, page, here);
                } else {
                    consumer.accept(page, here); // the last page: there is nothing to read meanwhile
                }
                here = page.end(here);
            } while (hasMore);
        } finally {
            previous.join(); // otherwise the next call would read the page again
        }
    }

    private CompletableFuture<Void> passOn(BiConsumer<LogPage, LogPosition> consumer, LogPage page, LogPosition from) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                consumer.accept(page, from);
                done.complete(null);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }
}

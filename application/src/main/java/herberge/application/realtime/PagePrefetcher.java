package herberge.application.realtime;

import herberge.application.shared.LogPosition;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * Reads the log to its end in small pages, and has each told, in order, while the next one is read: the one keeps the
 * network busy, the other the database.
 */
final class PagePrefetcher {

    /** So little that reading and telling take turns often. */
    private static final int PAGE = 100;

    private final LogReader log;
    private final Executor telling;

    PagePrefetcher(LogReader log, Executor telling) {
        this.log = log;
        this.telling = telling;
    }

    /** Returns once all is told; {@code tell} gets each page and the place it was asked for from. */
    void from(LogPosition start, BiConsumer<LogPage, LogPosition> tell) {
        CompletableFuture<Void> told = CompletableFuture.completedFuture(null);
        try {
            boolean readOn;
            LogPosition here = start;
            do {
                LogPage look = log.look(here.seq(), PAGE);
                told.join();
                readOn = look.hasMore(here);
                if (readOn) {
                    told = telling(tell, look, here);
                } else {
                    tell.accept(look, here); // nobody reads on meanwhile
                }
                here = look.end(here);
            } while (readOn);
        } finally {
            told.join(); // or whoever looks next would read the page once more
        }
    }

    private CompletableFuture<Void> telling(BiConsumer<LogPage, LogPosition> tell, LogPage look, LogPosition from) {
        CompletableFuture<Void> told = new CompletableFuture<>();
        telling.execute(() -> {
            try {
                tell.accept(look, from);
                told.complete(null);
            } catch (RuntimeException | Error e) {
                told.completeExceptionally(e);
            }
        });
        return told;
    }
}

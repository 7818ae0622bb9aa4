package herberge.adapter.postgres.testing;

import herberge.domain.testing.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Runs the same action concurrently in many threads. */
public final class Rivals {

    /** The results and the failures. */
    public record Outcome<T>(List<T> winners, List<Throwable> losers) {}

    private Rivals() {}

    public static <T> Outcome<T> race(int rivals, Callable<T> wish) {
        ExecutorService threads = Executors.newFixedThreadPool(rivals);
        CountDownLatch ready = new CountDownLatch(rivals);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> runs = IntStream.range(0, rivals)
                    .mapToObj(i -> threads.submit(() -> {
                        ready.countDown();
                        start.await();
                        return wish.call();
                    }))
                    .toList();
            ready.await();
            start.countDown();
            return outcome(runs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in a race", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Outcome<T> outcome(List<Future<T>> runs) throws InterruptedException {
        List<T> winners = new ArrayList<>();
        List<Throwable> losers = new ArrayList<>();
        for (Future<T> run : runs) {
            try {
                winners.add(run.get(Patience.SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException e) {
                losers.add(e.getCause());
            } catch (TimeoutException e) {
                losers.add(e);
            }
        }
        return new Outcome<>(winners, losers);
    }
}

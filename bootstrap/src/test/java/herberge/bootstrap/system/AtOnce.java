package herberge.bootstrap.system;

import herberge.domain.testing.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Many callers that start at the same moment. */
final class AtOnce {

    /** Long enough that only a caller that hangs is given up, even on a slow machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private AtOnce() {}

    /** Returns each caller's result, in the order of their numbers from 0; no caller starts before all are ready. */
    static <T> List<T> call(int callers, IntFunction<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CyclicBarrier start = new CyclicBarrier(callers);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    start.await(Patience.SECONDS, TimeUnit.SECONDS);
                    return call.apply(number);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}

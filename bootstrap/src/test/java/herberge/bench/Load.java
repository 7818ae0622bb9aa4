package herberge.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Clients that send one request after the other, each as soon as it has its answer. */
final class Load {

    private Load() {}

    /** Sends requests for this duration. */
    static Measured during(double seconds, Side side, int clients, Supplier<Ask> asks) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return run(side, clients, asks, () -> System.nanoTime() < end);
    }

    /** Sends so many requests, by all clients together. */
    static Measured times(long count, Side side, int clients, Supplier<Ask> asks) throws Exception {
        AtomicLong left = new AtomicLong(count);
        return run(side, clients, asks, () -> left.getAndDecrement() > 0);
    }

    private static Measured run(Side side, int clients, Supplier<Ask> asks, BooleanSupplier goesOn) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            Duration cpu = side.cpu();
            long start = System.nanoTime();
            List<Future<long[]>> futures = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                futures.add(threads.submit(() -> client(side, asks, goesOn)));
            }
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> future : futures) {
                all.add(future.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return Measured.of(
                    all.stream().flatMapToLong(LongStream::of).toArray(),
                    seconds,
                    side.cpu().minus(cpu));
        } catch (ExecutionException e) {
            throw new IllegalStateException(side.name() + " failed under load: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] client(Side side, Supplier<Ask> asks, BooleanSupplier goesOn) throws Exception {
        long[] nanos = new long[4096];
        int count = 0;
        try (Side.Client client = side.open()) {
            while (goesOn.getAsBoolean()) {
                Ask ask = asks.get();
                long start = System.nanoTime();
                client.ask(ask);
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, count * 2);
                }
                nanos[count++] = System.nanoTime() - start;
            }
        }
        return Arrays.copyOf(nanos, count);
    }
}

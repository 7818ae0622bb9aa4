package herberge.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The result of one round, or the median of several; times in milliseconds; {@code cpuMicros} is the server's processor
 * time per request.
 */
record Measured(double perSecond, double p50, double p95, double p99, double cpuMicros, long requests) {

    static Measured of(long[] nanos, double seconds, Duration cpu) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Measured(
                sorted.length / seconds,
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                cpu.toNanos() / 1e3 / sorted.length,
                sorted.length);
    }

    private static double at(long[] sorted, double quantile) {
        int index = (int) Math.ceil(quantile * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }

    /** Each figure's own median. */
    static Measured middle(List<Measured> rounds) {
        return new Measured(
                median(rounds, Measured::perSecond),
                median(rounds, Measured::p50),
                median(rounds, Measured::p95),
                median(rounds, Measured::p99),
                median(rounds, Measured::cpuMicros),
                rounds.stream().mapToLong(Measured::requests).sum());
    }

    static <T> double median(List<T> all, ToDoubleFunction<T> figure) {
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}

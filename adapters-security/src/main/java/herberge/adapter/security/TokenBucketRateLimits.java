package herberge.adapter.security;

import herberge.application.port.RateLimits;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Limits rates by token buckets in this server's memory. Stores a bounded number of keys per allowance and drops the least
 * recently used key first, so that invented keys cannot fill the heap. Thread-safe.
 */
public final class TokenBucketRateLimits implements RateLimits {

    private static final int MAX_KEYS = 10_000;

    private final Map<String, Buckets> byName = new ConcurrentHashMap<>();
    private final TimeMeter time;
    private final int maxKeys;

    /** @param nanoTime a clock that never goes back, in nanoseconds */
    public TokenBucketRateLimits(LongSupplier nanoTime) {
        this(nanoTime, MAX_KEYS);
    }

    TokenBucketRateLimits(LongSupplier nanoTime, int maxKeys) {
        this.time = new NanoTimeMeter(nanoTime);
        this.maxKeys = maxKeys;
    }

    @Override
    public Duration take(Allowance allowance, String key) {
        ConsumptionProbe probe = bucket(allowance, key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    @Override
    public Duration untilNext(Allowance allowance, String key) {
        EstimationProbe probe = bucket(allowance, key).estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(Allowance allowance, String key) {
        return byName.computeIfAbsent(allowance.name(), name -> new Buckets(maxKeys))
                .of(key, allowance, time);
    }

    /** The buckets of one allowance. */
    private static final class Buckets {

        private final Map<String, Bucket> byKey;

        Buckets(int maxKeys) {
            byKey = new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > maxKeys;
                }
            };
        }

        synchronized Bucket of(String key, Allowance allowance, TimeMeter time) {
            return byKey.computeIfAbsent(
                    key,
                    newKey -> Bucket.builder()
                            .addLimit(Bandwidth.builder()
                                    .capacity(allowance.goes())
                                    .refillGreedy(1, allowance.each())
                                    .build())
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    /** Measures time for the buckets. */
    private record NanoTimeMeter(LongSupplier nanos) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}

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
 * Allowances as token buckets in this server's memory. Of each allowance only so many keys are remembered, the least
 * recently used one goes first: whoever invents keys shall not fill the heap.
 */
public final class TokenBucketRateLimits implements RateLimits {

    private static final int REMEMBERED = 10_000;

    private final Map<String, Buckets> byName = new ConcurrentHashMap<>();
    private final TimeMeter time;
    private final int remembered;

    /** By a watch that only ever goes forward, in nanoseconds. */
    public TokenBucketRateLimits(LongSupplier watch) {
        this(watch, REMEMBERED);
    }

    TokenBucketRateLimits(LongSupplier watch, int remembered) {
        this.time = new Watch(watch);
        this.remembered = remembered;
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
        return byName.computeIfAbsent(allowance.name(), name -> new Buckets(remembered))
                .of(key, allowance, time);
    }

    /** The buckets of one allowance. */
    private static final class Buckets {

        private final Map<String, Bucket> byKey;

        Buckets(int remembered) {
            byKey = new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > remembered;
                }
            };
        }

        synchronized Bucket of(String key, Allowance allowance, TimeMeter time) {
            return byKey.computeIfAbsent(
                    key,
                    any -> Bucket.builder()
                            .addLimit(Bandwidth.builder()
                                    .capacity(allowance.goes())
                                    .refillGreedy(1, allowance.each())
                                    .build())
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    /** What tells the buckets how much time has passed. */
    private record Watch(LongSupplier nanos) implements TimeMeter {

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

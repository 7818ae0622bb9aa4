package herberge.application.testing;

import herberge.application.port.RateLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Rate limits with a given clock: each permit that was taken returns at a certain time, one after the other. */
public final class MemoryRateLimits implements RateLimits {

    private record Key(String name, String key) {}

    private final Clock clock;
    /** When all permits will be available again. */
    private final Map<Key, Instant> full = new HashMap<>();

    public MemoryRateLimits(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Duration take(Allowance allowance, String key) {
        Duration wait = untilNext(allowance, key);
        if (wait.isZero()) {
            Instant now = clock.instant();
            full.merge(
                    new Key(allowance.name(), key),
                    now.plus(allowance.each()),
                    (before, first) -> before.isBefore(now) ? first : before.plus(allowance.each()));
        }
        return wait;
    }

    @Override
    public synchronized Duration untilNext(Allowance allowance, String key) {
        Instant now = clock.instant();
        Instant back = full.getOrDefault(new Key(allowance.name(), key), now);
        Duration wait = Duration.between(now, back).minus(allowance.each().multipliedBy(allowance.goes() - 1));
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}

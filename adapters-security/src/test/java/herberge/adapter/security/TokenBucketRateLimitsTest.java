package herberge.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.RateLimits;
import herberge.application.testing.RateLimitsContract;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketRateLimitsTest implements RateLimitsContract {

    private final AtomicLong watch = new AtomicLong();
    private final TokenBucketRateLimits allowances = new TokenBucketRateLimits(watch::get);

    @Override
    public RateLimits allowances() {
        return allowances;
    }

    @Override
    public void pass(Duration time) {
        watch.addAndGet(time.toNanos());
    }

    @Test
    void forgetsTheKeyThatWasUsedLongestAgo() {
        TokenBucketRateLimits few = new TokenBucketRateLimits(watch::get, 2);
        RateLimits.Allowance one = new RateLimits.Allowance("one", 1, Duration.ofSeconds(10));
        List.of("a", "b", "a", "c").forEach(key -> few.take(one, key));

        assertThat(few.untilNext(one, "a")).isPositive();
        assertThat(few.untilNext(one, "b")).isZero();
    }

    @Test
    void givesRivalsNoMoreThanThereIs() {
        RateLimits.Allowance ten = new RateLimits.Allowance("ten", 10, Duration.ofSeconds(10));

        long taken = IntStream.range(0, 200)
                .parallel()
                .filter(i -> allowances.take(ten, "a").isZero())
                .count();

        assertThat(taken).isEqualTo(10);
    }

    @Test
    void givesHundredsASecond() {
        RateLimits.Allowance many = RateLimits.Allowance.perSecond("many", 600, 300);
        IntStream.range(0, 600).forEach(i -> allowances.take(many, "a"));

        pass(Duration.ofSeconds(1));

        long taken = IntStream.range(0, 600)
                .filter(i -> allowances.take(many, "a").isZero())
                .count();
        assertThat(taken).isEqualTo(300);
    }
}

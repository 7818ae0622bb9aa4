package herberge.adapter.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusedEntriesTest {

    private static final Duration DELAY = Duration.ofMillis(250);
    private static final Duration MEMORY = Duration.ofSeconds(5);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1); // a clock that may overflow
    private final RefusedEntries refused = new RefusedEntries(nanos::get, DELAY);

    @Test
    void remembersACallerForAWhile() {
        refused.add("stranger from 198.51.100.7");

        nanos.addAndGet(MEMORY.toNanos() - 1);

        assertThat(refused.contains("stranger from 198.51.100.7")).isTrue();
        assertThat(refused.contains("stranger from 198.51.100.8")).isFalse();

        nanos.addAndGet(1);

        assertThat(refused.contains("stranger from 198.51.100.7")).isFalse();
    }

    @Test
    void beginsAnewWithEachRefusal() {
        refused.add("stranger");
        nanos.addAndGet(MEMORY.toNanos() - 1);
        refused.add("stranger");

        nanos.addAndGet(1);

        assertThat(refused.contains("stranger")).isTrue();
    }

    @Test
    void spreadsTheNextAttemptsOverTwoDelays() {
        Set<Duration> delays = Stream.generate(refused::nextDelay).limit(80).collect(Collectors.toSet());

        assertThat(delays).hasSize(8).allSatisfy(delay -> assertThat(delay).isBetween(DELAY, DELAY.multipliedBy(2)));
    }

    @Test
    void forgetsTheOldestOfVeryMany() {
        for (int i = 0; i <= 10_000; i++) {
            refused.add("stranger " + i);
        }

        assertThat(refused.contains("stranger 0")).isFalse();
        assertThat(refused.contains("stranger 1")).isTrue();
        assertThat(refused.contains("stranger 10000")).isTrue();
    }
}

package herberge.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.Allowances;
import herberge.application.testing.AllowancesContract;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketAllowancesTest implements AllowancesContract {

    private final AtomicLong watch = new AtomicLong();
    private final BucketAllowances allowances = new BucketAllowances(watch::get);

    @Override
    public Allowances allowances() {
        return allowances;
    }

    @Override
    public void pass(Duration time) {
        watch.addAndGet(time.toNanos());
    }

    @Test
    void forgetsTheKeyThatWasUsedLongestAgo() {
        BucketAllowances few = new BucketAllowances(watch::get, 2);
        Allowances.Allowance one = new Allowances.Allowance("one", 1, Duration.ofSeconds(10));
        List.of("a", "b", "a", "c").forEach(key -> few.take(one, key));

        assertThat(few.untilNext(one, "a")).isPositive();
        assertThat(few.untilNext(one, "b")).isZero();
    }

    @Test
    void givesRivalsNoMoreThanThereIs() {
        Allowances.Allowance ten = new Allowances.Allowance("ten", 10, Duration.ofSeconds(10));

        long taken = IntStream.range(0, 200)
                .parallel()
                .filter(i -> allowances.take(ten, "a").isZero())
                .count();

        assertThat(taken).isEqualTo(10);
    }

    @Test
    void givesHundredsASecond() {
        Allowances.Allowance many = Allowances.Allowance.perSecond("many", 600, 300);
        IntStream.range(0, 600).forEach(i -> allowances.take(many, "a"));

        pass(Duration.ofSeconds(1));

        long taken = IntStream.range(0, 600)
                .filter(i -> allowances.take(many, "a").isZero())
                .count();
        assertThat(taken).isEqualTo(300);
    }
}

package herberge.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.RateLimits;
import herberge.application.port.RateLimits.Allowance;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link RateLimits} must do. */
public interface RateLimitsContract {

    Allowance THREE = new Allowance("three", 3, Duration.ofSeconds(10));

    RateLimits allowances();

    /** Advances the clock of the rate limits. */
    void pass(Duration time);

    private Duration take(String key) {
        return allowances().take(THREE, key);
    }

    private void takeAll(String key) {
        for (int i = 0; i < THREE.goes(); i++) {
            assertThat(take(key)).isZero();
        }
    }

    @Test
    default void givesAsManyAtOnceAsThereAre() {
        takeAll("a");

        assertThat(take("a")).isEqualTo(Duration.ofSeconds(10));
        assertThat(allowances().untilNext(THREE, "a")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    default void givesOneBackAfterTheOther() {
        takeAll("a");

        pass(Duration.ofSeconds(4));
        assertThat(take("a")).isEqualTo(Duration.ofSeconds(6));
        pass(Duration.ofSeconds(6));
        assertThat(allowances().untilNext(THREE, "a")).isZero();
        assertThat(take("a")).isZero();
        assertThat(take("a")).isEqualTo(Duration.ofSeconds(10));
        pass(Duration.ofSeconds(20));
        assertThat(take("a")).isZero();
        assertThat(take("a")).isZero();
        assertThat(take("a")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    default void givesNoMoreThanThereAreHoweverLongNobodyAsked() {
        takeAll("a");
        pass(Duration.ofHours(1));

        takeAll("a");

        assertThat(take("a")).isPositive();
    }

    @Test
    default void takesNothingByAsking() {
        for (int i = 0; i < 10; i++) {
            assertThat(allowances().untilNext(THREE, "a")).isZero();
        }

        takeAll("a");
    }

    @Test
    default void keepsKeysAndAllowancesApart() {
        takeAll("a");

        assertThat(take("b")).isZero();
        assertThat(allowances().take(new Allowance("another", 1, Duration.ofSeconds(1)), "a"))
                .isZero();
    }
}

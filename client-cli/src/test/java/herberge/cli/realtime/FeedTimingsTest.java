package herberge.cli.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTimingsTest {

    @ParameterizedTest
    @CsvSource({"0, 1000", "1, 2000", "2, 5000", "3, 5000", "1000, 5000"})
    void waitsLongerBetweenAttemptsAndNeverLongerThanFiveSeconds(int attempt, long millis) {
        assertThat(FeedTimings.DEFAULT.pause(attempt, 0.5)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void scattersItsPausesByAQuarter() {
        assertThat(FeedTimings.DEFAULT.pause(2, 0)).isEqualTo(Duration.ofMillis(3750));
        assertThat(FeedTimings.DEFAULT.pause(2, 1)).isEqualTo(Duration.ofMillis(6250));
    }

    @Test
    void scattersThoseWhoAreSentAwayTogetherOverThreeSeconds() {
        assertThat(FeedTimings.DEFAULT.scatteredPause(0)).isZero();
        assertThat(FeedTimings.DEFAULT.scatteredPause(1)).isEqualTo(Duration.ofSeconds(3));
    }
}

package herberge.domain.shared;

import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StayPeriodTest {

    private final StayPeriod stay = nights("2026-05-10", "2026-05-13");

    @ParameterizedTest
    @CsvSource({
        "2026-05-08, 2026-05-10, false", "2026-05-08, 2026-05-11, true", "2026-05-10, 2026-05-13, true",
        "2026-05-11, 2026-05-12, true", "2026-05-01, 2026-05-31, true", "2026-05-12, 2026-05-20, true",
        "2026-05-13, 2026-05-14, false"
    })
    void overlapsWhereANightBelongsToBoth(String from, String to, boolean overlaps) {
        assertThat(stay.overlaps(nights(from, to))).isEqualTo(overlaps);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-09, false", "2026-05-10, true", "2026-05-12, true", "2026-05-13, false"})
    void containsTheEveningsOnWhichItsNightsBegin(String date, boolean contained) {
        assertThat(stay.contains(day(date))).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-10, 2026-05-13, true",
        "2026-05-11, 2026-05-12, true",
        "2026-05-09, 2026-05-12, false",
        "2026-05-11, 2026-05-14, false"
    })
    void coversWhatLiesWithinIt(String from, String to, boolean covered) {
        assertThat(stay.covers(nights(from, to))).isEqualTo(covered);
    }

    @Test
    void countsNightsNotDays() {
        assertThat(stay.nights()).isEqualTo(3);
        assertThat(nights("2028-02-28", "2028-03-01").nights()).isEqualTo(2);
        assertThat(nights("2026-03-28", "2026-03-30").nights()).isEqualTo(2); // the clocks change in between
    }

    @Test
    void hasAtLeastOneNight() {
        assertThatThrownBy(() -> nights("2026-05-10", "2026-05-10")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> nights("2026-05-11", "2026-05-10")).isInstanceOf(IllegalArgumentException.class);
    }
}

package herberge.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void namesADayInEnglishWhateverTheMachineSpeaks() {
        assertThat(Wording.day(LocalDate.of(2026, 12, 24))).isEqualTo("Thu 2026-12-24");
        assertThat(Wording.span(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)))
                .isEqualTo("Thu 2026-12-31 to Fri 2027-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T22:30:00Z, 2026-12-24 23:30, 23:30",
        "2026-12-24T23:30:00Z, 2026-12-25 00:30, 00:30",
        "2026-06-30T22:30:00Z, 2026-07-01 00:30, 00:30",
        "2026-10-25T00:30:00Z, 2026-10-25 02:30, 02:30",
        "2026-10-25T01:30:00Z, 2026-10-25 02:30, 02:30"
    })
    void tellsTheTimeOfTheHouse(String instant, String moment, String time) {
        assertThat(Wording.moment(Instant.parse(instant), BERLIN)).isEqualTo(moment);
        assertThat(Wording.time(Instant.parse(instant), BERLIN)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 nights", "1, 1 night", "2, 2 nights", "-1, -1 nights"})
    void countsInSingularAndPlural(long count, String words) {
        assertThat(Wording.count(count, "night", "nights")).isEqualTo(words);
    }

    @Test
    void formatsAmountsWithTheirSign() {
        assertThat(Wording.money(0)).isEqualTo("0.00");
        assertThat(Wording.money(5)).isEqualTo("0.05");
        assertThat(Wording.money(-5)).isEqualTo("-0.05");
        assertThat(Wording.money(-2_295)).isEqualTo("-22.95");
    }
}

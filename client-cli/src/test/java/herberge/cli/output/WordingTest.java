package herberge.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.text.Decimal;
import herberge.cli.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void namesADayInEnglishWhateverTheMachineSpeaks() {
        assertThat(Texts.ENGLISH.wholeDay(LocalDate.of(2026, 12, 24))).isEqualTo("Thu 2026-12-24");
        assertThat(Wording.span(Texts.ENGLISH, LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)))
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
        assertThat(Texts.ENGLISH.moment(Instant.parse(instant), BERLIN)).isEqualTo(moment);
        assertThat(Texts.ENGLISH.time(Instant.parse(instant), BERLIN)).isEqualTo(time);
    }

    @Test
    void namesADayInGermanAsTheStaffDo() {
        Texts german = new Texts(Locale.GERMAN);

        assertThat(german.wholeDay(LocalDate.of(2026, 11, 27))).isEqualTo("Fr 27.11.2026");
        assertThat(german.tableDay(LocalDate.of(2026, 11, 27))).isEqualTo("Fr 27.11.26");
        assertThat(german.moment(Instant.parse("2026-12-24T22:30:00Z"), BERLIN)).isEqualTo("24.12.2026 23:30");
        assertThat(german.count(1, "night") + ", " + german.count(2, "night")).isEqualTo("1 Nacht, 2 Nächte");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 nights", "1, 1 night", "2, 2 nights", "-1, -1 nights"})
    void countsInSingularAndPlural(long count, String words) {
        assertThat(Texts.ENGLISH.count(count, "night")).isEqualTo(words);
    }

    @Test
    void formatsAmountsWithTheirSign() {
        assertThat(Decimal.ofCents(0)).hasToString("0.00");
        assertThat(Decimal.ofCents(5)).hasToString("0.05");
        assertThat(Decimal.ofCents(-5)).hasToString("-0.05");
        assertThat(Decimal.ofCents(-2_295)).hasToString("-22.95");
    }
}

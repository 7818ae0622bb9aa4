package herberge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 23);

    private final DateParser days = new DateParser(() -> TODAY);

    @ParameterizedTest
    @CsvSource({
        "2026-12-24, 2026-12-24",
        "24.12.2026, 2026-12-24",
        "1.2.2027, 2027-02-01",
        "24.12., 2026-12-24",
        "24.12, 2026-12-24",
        "22.12., 2027-12-22",
        "23.12., 2026-12-23",
        "29.2., 2028-02-29",
        "today, 2026-12-23",
        "HEUTE, 2026-12-23",
        "tomorrow, 2026-12-24",
        "morgen, 2026-12-24",
        "yesterday, 2026-12-22",
        "+3, 2026-12-26",
        "fri, 2026-12-25",
        "FRIDAY, 2026-12-25",
        "fr, 2026-12-25",
        "freitag, 2026-12-25",
        "mi, 2026-12-23",
        "di, 2026-12-29",
        "DIENSTAG, 2026-12-29",
        "so, 2026-12-27"
    })
    void readsADayAsStaffTypeIt(String typed, LocalDate expected) {
        assertThat(days.parseDay(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "+3, 2026-12-31",
        "mon, 2027-01-04",
        "2.1., 2027-01-02",
        "28.12., 2027-12-28",
        "2026-12-20, 2026-12-20",
        "tomorrow, 2026-12-24"
    })
    void countsTheEndFromTheBeginningOfTheStay(String typed, LocalDate expected) {
        LocalDate monday = LocalDate.of(2026, 12, 28);

        assertThat(days.parseEnd(typed, monday)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "someday", "24-12-2026", "24.12.26", "+", "+999999", "12/24/2026", "٢٤.١٢."})
    void saysWhichFormsThereAre(String typed) {
        assertThatThrownBy(() -> days.parseDay(typed))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is no day: use 2026-12-24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "30.02.2027", "30.2.", "2026-13-01", "32.1."})
    void refusesADateThatNoCalendarHas(String typed) {
        assertThatThrownBy(() -> days.parseDay(typed))
                .isInstanceOf(UsageException.class)
                .hasMessage("\"" + typed + "\" is no date in the calendar.");
    }

    @Test
    void asksForTodayOnlyWhenADayDependsOnIt() {
        DateParser offline = new DateParser(() -> {
            throw new AssertionError("asked for today");
        });

        assertThat(offline.parseEnd("+2", offline.parseDay("24.12.2026"))).isEqualTo(LocalDate.of(2026, 12, 26));
    }

    @Test
    void takesOnlyWholeDatesForBirthdays() {
        assertThat(DateParser.parseWholeDate("01.05.1990")).isEqualTo(LocalDate.of(1990, 5, 1));
        assertThatThrownBy(() -> DateParser.parseWholeDate("1.5.")).isInstanceOf(UsageException.class);
    }
}

package herberge.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.domain.job.Schedule.Daily;
import herberge.domain.job.Schedule.Every;
import herberge.domain.job.Schedule.Weekly;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Daily AT_HALF_PAST_TWO = new Daily(LocalTime.of(2, 30));

    /** Returns the runs of a server that checks every quarter of an hour, each with its day. */
    private static List<JobOccurrence> walk(Schedule schedule, ZoneId zone, Instant from, Instant to) {
        List<JobOccurrence> done = new ArrayList<>();
        Instant last = from;
        for (Instant now = from; !now.isAfter(to); now = now.plus(Duration.ofMinutes(15))) {
            for (JobOccurrence occurrence : schedule.due(last, now, zone)) {
                assertThat(occurrence.dueAt()).isAfter(last).isBeforeOrEqualTo(now);
                done.add(occurrence);
                last = Objects.requireNonNull(occurrence.dueAt());
            }
            assertThat(schedule.next(now, zone)).isAfter(now);
            assertThat(schedule.due(last, now, zone)).isEmpty();
        }
        return done;
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-01, 2026-04-12, 02:30", // the last Sunday of March skips this time
        "Europe/Berlin, 2026-10-04, 2026-11-08, 02:30", // the last Sunday of October has it twice
        "Pacific/Kiritimati, 2026-12-20, 2027-01-10, 00:00",
    })
    void aWeeklyJobIsDueExactlyOnceInEveryWeek(String zone, LocalDate from, LocalDate to, LocalTime at) {
        ZoneId house = ZoneId.of(zone);
        Instant begin = from.atStartOfDay(house).toInstant().minusSeconds(1);
        Instant end = to.plusDays(1).atStartOfDay(house).toInstant().minusSeconds(1);

        List<JobOccurrence> done = walk(new Weekly(DayOfWeek.SUNDAY, at), house, begin, end);

        assertThat(done.stream().map(JobOccurrence::date))
                .containsExactlyElementsOf(
                        from.datesUntil(to.plusDays(1), Period.ofWeeks(1)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-26, 2026-04-02, 02:30", // the night that skips this time
        "Europe/Berlin, 2026-10-22, 2026-10-29, 02:30", // the night that has this time twice
        "Europe/Berlin, 2026-10-22, 2026-10-29, 03:00",
        "Europe/Berlin, 2026-03-26, 2026-04-02, 00:00",
        "Europe/Berlin, 2026-12-28, 2027-01-04, 00:00", // New Year
        "Europe/Berlin, 2028-02-26, 2028-03-03, 23:59", // 29 February
        "Europe/Berlin, 2027-02-26, 2027-03-03, 02:30",
        "Pacific/Kiritimati, 2026-03-26, 2026-04-02, 12:00",
        "Australia/Lord_Howe, 2026-04-02, 2026-04-08, 01:45", // half an hour occurs twice
        "Africa/Cairo, 2026-04-22, 2026-04-27, 00:00", // midnight is skipped
    })
    void isDueExactlyOnceOnEveryDay(String zone, LocalDate from, LocalDate to, LocalTime at) {
        ZoneId house = ZoneId.of(zone);
        Instant begin = from.atStartOfDay(house).toInstant().minusSeconds(1);
        Instant end = to.atTime(at).atZone(house).toInstant().minusSeconds(1);

        List<JobOccurrence> done = walk(new Daily(at), house, begin, end);

        assertThat(done)
                .extracting(JobOccurrence::date)
                .containsExactlyElementsOf(from.datesUntil(to).toList());
    }

    @Test
    void comesAnHourLaterInTheNightThatSkipsIt() {
        Instant evening = Instant.parse("2026-03-28T20:00:00Z");

        assertThat(AT_HALF_PAST_TWO.next(evening, BERLIN)).isEqualTo("2026-03-29T01:30:00Z"); // 03:30 in Berlin
        assertThat(AT_HALF_PAST_TWO.next(Instant.parse("2026-03-29T01:30:00Z"), BERLIN))
                .isEqualTo("2026-03-30T00:30:00Z");
    }

    @Test
    void comesTheFirstTimeInTheNightThatHasItTwice() {
        Instant evening = Instant.parse("2026-10-24T20:00:00Z");

        assertThat(AT_HALF_PAST_TWO.next(evening, BERLIN)).isEqualTo("2026-10-25T00:30:00Z"); // in summer time
        assertThat(AT_HALF_PAST_TWO.next(Instant.parse("2026-10-25T00:30:00Z"), BERLIN))
                .isEqualTo("2026-10-26T01:30:00Z");
        assertThat(AT_HALF_PAST_TWO.due(
                        Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"), BERLIN))
                .isEmpty();
    }

    @Test
    void isMeantForTheDayOfTheHouse() {
        Daily early = new Daily(LocalTime.of(0, 30));
        Instant now = Instant.parse("2026-12-31T23:30:00Z"); // New Year in Berlin

        assertThat(early.due(now.minusSeconds(60), now, BERLIN))
                .containsExactly(new JobOccurrence("2027-01-01", now, LocalDate.of(2027, 1, 1)));
    }

    @Test
    void isDoneOnceAfterDaysWithoutAServer() {
        Instant last = Instant.parse("2026-05-01T00:30:00Z");
        Instant back = Instant.parse("2026-05-09T15:00:00Z");

        assertThat(AT_HALF_PAST_TWO.due(last, back, BERLIN))
                .extracting(JobOccurrence::key)
                .containsExactly("2026-05-09");
        assertThat(AT_HALF_PAST_TWO.due(last, Instant.parse("2026-05-09T00:15:00Z"), BERLIN))
                .extracting(JobOccurrence::key)
                .containsExactly("2026-05-08");
    }

    @Test
    void comesAtTheMultiplesOfTheInterval() {
        Every tenMinutes = new Every(Duration.ofMinutes(10));
        Instant now = Instant.parse("2026-05-01T10:07:31.5Z");

        assertThat(tenMinutes.next(now, BERLIN)).isEqualTo("2026-05-01T10:10:00Z");
        assertThat(tenMinutes.next(Instant.parse("2026-05-01T10:10:00Z"), BERLIN))
                .isEqualTo("2026-05-01T10:20:00Z");
        assertThat(tenMinutes.due(Instant.parse("2026-05-01T09:59:59Z"), now, BERLIN))
                .extracting(JobOccurrence::key)
                .containsExactly("2026-05-01T10:00:00Z");
    }

    @Test
    void makesUpForWhatADeadServerLeftOneByOne() {
        Every second = new Every(Duration.ofSeconds(1));
        Instant last = Instant.parse("2026-05-01T10:00:00Z");

        List<JobOccurrence> due = second.due(last, last.plusMillis(20_500), BERLIN);

        assertThat(due).hasSize(20);
        assertThat(due.get(0).dueAt()).isEqualTo(last.plusSeconds(1));
        assertThat(due.get(19).dueAt()).isEqualTo(last.plusSeconds(20));
    }

    @Test
    void makesUpForNoHoursWithoutAnyServer() {
        Instant last = Instant.parse("2026-05-01T10:00:00Z");
        Instant back = Instant.parse("2026-05-04T10:00:03Z");

        assertThat(new Every(Duration.ofMinutes(10)).due(last, back, BERLIN))
                .extracting(JobOccurrence::key)
                .containsExactly("2026-05-04T10:00:00Z");
        assertThat(new Every(Duration.ofSeconds(1)).due(last, back, BERLIN))
                .as("as long as six heartbeats of a minute")
                .hasSize(420);
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT0.5S", "PT1.5S", "PT-5S"})
    void hasIntervalsOfWholeSeconds(Duration interval) {
        assertThatThrownBy(() -> new Every(interval)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, PT10S", "2, PT20S", "3, PT40S", "9, PT42M40S", "10, PT1H", "100000, PT1H"})
    void waitsLongerAfterEachFailureButNeverForEver(int failures, Duration wait) {
        assertThat(Retry.after(failures)).isEqualTo(wait);
    }
}

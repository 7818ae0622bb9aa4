package herberge.domain.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;

/**
 * When a job is done. Its occurrences follow from the schedule and the house's zone alone, so that all servers reckon
 * alike, whenever they were started.
 */
public sealed interface Schedule {

    /** When the first occurrence after that moment is due. */
    Instant next(Instant after, ZoneId zone);

    /** What should have been done by now, oldest first, if everything due up to {@code last} has been. */
    List<JobOccurrence> due(Instant last, Instant now, ZoneId zone);

    /** For people. */
    String describe();

    /**
     * Once on every day of the house. A time that the night skips is made up for by the next that there is, and one
     * that comes twice counts the first time. Days that were missed are not made up for one by one: what is done once
     * a day is done for all days before.
     */
    record Daily(LocalTime at) implements Schedule {

        @Override
        public Instant next(Instant after, ZoneId zone) {
            LocalDate day = LocalDate.ofInstant(after, zone);
            Instant today = on(day, zone);
            return today.isAfter(after) ? today : on(day.plusDays(1), zone);
        }

        @Override
        public List<JobOccurrence> due(Instant last, Instant now, ZoneId zone) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            LocalDate day = on(today, zone).isAfter(now) ? today.minusDays(1) : today;
            Instant due = on(day, zone);
            return due.isAfter(last) ? List.of(new JobOccurrence(day.toString(), due, day)) : List.of();
        }

        @Override
        public String describe() {
            return "daily at " + at;
        }

        private Instant on(LocalDate day, ZoneId zone) {
            return day.atTime(at).atZone(zone).toInstant();
        }
    }

    /**
     * Again and again, at the multiples of the interval since 1970. What was missed is made up for one by one, but only
     * as far back as a dead server can have gone unnoticed; of all before, the latest alone.
     */
    record Every(Duration interval) implements Schedule {

        /** Six of the longest heartbeats, and a little. */
        private static final Duration MADE_UP_FOR = Duration.ofMinutes(7);

        public Every {
            if (interval.toSeconds() < 1 || interval.toNanosPart() != 0) {
                throw new IllegalArgumentException("an interval is a number of whole seconds");
            }
        }

        @Override
        public Instant next(Instant after, ZoneId zone) {
            return Instant.ofEpochSecond(multiple(after) + interval.toSeconds());
        }

        @Override
        public List<JobOccurrence> due(Instant last, Instant now, ZoneId zone) {
            long newest = multiple(now);
            long unforgotten = Math.min(newest, multiple(now.minus(MADE_UP_FOR)) + interval.toSeconds());
            long first = Math.max(multiple(last) + interval.toSeconds(), unforgotten);
            return LongStream.iterate(first, second -> second <= newest, second -> second + interval.toSeconds())
                    .mapToObj(Instant::ofEpochSecond)
                    .map(due -> new JobOccurrence(due.toString(), due, LocalDate.ofInstant(due, zone)))
                    .toList();
        }

        @Override
        public String describe() {
            return "every "
                    + (interval.toSeconds() % 60 == 0 ? interval.toMinutes() + " min" : interval.toSeconds() + " s");
        }

        /** The last one up to that moment, in seconds since 1970. */
        private long multiple(Instant moment) {
            return Math.floorDiv(moment.getEpochSecond(), interval.toSeconds()) * interval.toSeconds();
        }
    }
}

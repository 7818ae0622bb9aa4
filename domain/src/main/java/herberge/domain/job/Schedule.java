package herberge.domain.job;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.LongStream;

/**
 * When a job runs. Occurrences depend only on the schedule and the time zone of the house, so that all servers compute
 * the same ones, whenever they were started.
 */
public sealed interface Schedule {

    /** Returns when the first occurrence after the given time is due. */
    Instant next(Instant after, ZoneId zone);

    /**
     * Returns the occurrences that are due by {@code now}, oldest first, if everything due up to {@code last} has run.
     */
    List<JobOccurrence> due(Instant last, Instant now, ZoneId zone);

    /**
     * Runs once on every day of the house. A time that does not exist on the day of a clock change runs at the next
     * time that does; a time that occurs twice runs the first time. Missed days are not made up for one by one, because
     * one run does the work of all days before.
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

        private Instant on(LocalDate day, ZoneId zone) {
            return day.atTime(at).atZone(zone).toInstant();
        }
    }

    /** Runs once a week, on the given day as {@link Daily} does; of missed weeks only the last is made up for. */
    record Weekly(DayOfWeek on, LocalTime at) implements Schedule {

        @Override
        public Instant next(Instant after, ZoneId zone) {
            LocalDate day = LocalDate.ofInstant(after, zone).with(TemporalAdjusters.nextOrSame(on));
            Instant thisWeek = day.atTime(at).atZone(zone).toInstant();
            return thisWeek.isAfter(after)
                    ? thisWeek
                    : day.plusWeeks(1).atTime(at).atZone(zone).toInstant();
        }

        @Override
        public List<JobOccurrence> due(Instant last, Instant now, ZoneId zone) {
            LocalDate day = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(on));
            if (day.atTime(at).atZone(zone).toInstant().isAfter(now)) {
                day = day.minusWeeks(1);
            }
            Instant due = day.atTime(at).atZone(zone).toInstant();
            return due.isAfter(last) ? List.of(new JobOccurrence(day.toString(), due, day)) : List.of();
        }
    }

    /**
     * Runs at the multiples of the interval since 1970. Missed runs are made up for one by one, but only for the time
     * that a dead server can go unnoticed; of all earlier ones only the latest is made up for.
     */
    record Every(Duration interval) implements Schedule {

        /** Six of the longest heartbeat intervals, and some tolerance. */
        private static final Duration CATCH_UP_LIMIT = Duration.ofMinutes(7);

        public Every {
            if (interval.toSeconds() < 1 || interval.toNanosPart() != 0) {
                throw new IllegalArgumentException("an interval is a number of whole seconds");
            }
        }

        @Override
        public Instant next(Instant after, ZoneId zone) {
            return Instant.ofEpochSecond(lastMultiple(after) + interval.toSeconds());
        }

        @Override
        public List<JobOccurrence> due(Instant last, Instant now, ZoneId zone) {
            long newest = lastMultiple(now);
            long earliest = Math.min(newest, lastMultiple(now.minus(CATCH_UP_LIMIT)) + interval.toSeconds());
            long first = Math.max(lastMultiple(last) + interval.toSeconds(), earliest);
            return LongStream.iterate(first, second -> second <= newest, second -> second + interval.toSeconds())
                    .mapToObj(Instant::ofEpochSecond)
                    .map(due -> new JobOccurrence(due.toString(), due, LocalDate.ofInstant(due, zone)))
                    .toList();
        }

        /** Returns the last multiple of the interval up to the given time, in seconds since 1970. */
        private long lastMultiple(Instant moment) {
            return Math.floorDiv(moment.getEpochSecond(), interval.toSeconds()) * interval.toSeconds();
        }
    }
}

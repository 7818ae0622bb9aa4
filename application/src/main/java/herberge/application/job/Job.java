package herberge.application.job;

import herberge.domain.job.JobOccurrence;
import herberge.domain.job.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Something that the house does by itself. There are four ways to be safe with several servers, one of which may die
 * at any moment; which one it is, the way of making a job says.
 */
public record Job(String name, Schedule schedule, Call call, Work work) {

    /** Does it by way of the attempt, which opens units of work; empty where it turned out to be done already. */
    @FunctionalInterface
    public interface Work {
        Optional<String> run(JobExecution attempt);
    }

    /** Does all of it inside a unit of work and says what came of it. */
    @FunctionalInterface
    public interface Once {
        String run(JobOccurrence occurrence);
    }

    /** Does a part of it inside a unit of work. */
    @FunctionalInterface
    public interface Batch {
        Progress run(JobOccurrence occurrence);
    }

    /** Does it part by part and says what else is to be told than how many parts were done. */
    @FunctionalInterface
    public interface Parts {
        String run(JobOccurrence occurrence, Part part);
    }

    /** Does a part in a unit of work of its own, unless that was done for this occurrence before. */
    @FunctionalInterface
    public interface Part {
        void once(String name, Runnable work);
    }

    /** How many things a batch has dealt with, and whether there may be more. */
    public record Progress(long count, boolean more) {

        /** There may be more as long as a batch finds as many as it may take. */
        public static Progress of(int count, int atMost) {
            return new Progress(count, count >= atMost);
        }
    }

    /**
     * What calls for it beside its schedule: something that is stored, and that doing it settles. All servers give it the
     * same key, by which it is done once.
     *
     * @param words for people
     * @param key   empty where nothing calls
     */
    public record Call(String words, Supplier<Optional<String>> key) {
        private static final Call NONE = new Call("", Optional::empty);
    }

    /** Calls use cases and says what came of it. */
    @FunctionalInterface
    public interface UseCases {
        Outcome run(JobOccurrence occurrence);
    }

    /**
     * What came of it.
     *
     * @param last what is written together with the note that it is done
     */
    public record Outcome(String told, Runnable last) {}

    /** Called for by something else as well. */
    public Job triggeredBy(String words, Supplier<Optional<String>> key) {
        return new Job(name, schedule, new Call(words, key), work);
    }

    /** What should have been done by now, oldest first, if everything due up to {@code last} has been. */
    List<JobOccurrence> due(Instant last, Instant now, ZoneId zone) {
        return Stream.concat(
                        schedule.due(last, now, zone).stream(),
                        call
                                .key()
                                .get()
                                .map(key -> JobOccurrence.onRequest(key, LocalDate.ofInstant(now, zone)))
                                .stream())
                .toList();
    }

    /** When it is done, for people. */
    String describeSchedule() {
        return schedule.describe() + call.words();
    }

    private static Job of(String name, Schedule schedule, Work work) {
        return new Job(name, schedule, Call.NONE, work);
    }

    /** Commits all of it together with the note that it is done. */
    public static Job once(String name, Schedule schedule, Once work) {
        return of(name, schedule, attempt -> attempt.once(work));
    }

    /**
     * Commits it part by part, the last together with the note that it is done. The parts before may be done again, so
     * each must leave nothing of itself to do.
     */
    public static Job inBatches(String name, Schedule schedule, String told, Batch batch) {
        return of(name, schedule, attempt -> attempt.inBatches(told, batch));
    }

    /**
     * Commits each part together with the note that this part is done, and at last the note that all of it is. Where it
     * was broken off, only the parts that are left are done, even where somebody has taken back one that was done.
     */
    public static Job inParts(String name, Schedule schedule, Parts work) {
        return of(name, schedule, attempt -> attempt.inParts(work));
    }

    /**
     * Calls use cases, which open their own units of work; that it is done is noted after the last of them. All of it
     * may be done again, so doing it again must do nothing.
     */
    public static Job byUseCases(String name, Schedule schedule, UseCases work) {
        return of(name, schedule, attempt -> attempt.byUseCases(work));
    }
}

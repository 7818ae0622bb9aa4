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
 * A job that the house runs on its own. There are four ways to run safely on several servers of which one may die at
 * any moment; the factory method selects one of them.
 */
public record Job(String name, Schedule schedule, Call call, Work work) {

    /**
     * Runs the job through the execution, which opens units of work; empty if the occurrence turned out to be done
     * already.
     */
    @FunctionalInterface
    public interface Work {
        Optional<String> run(JobExecution attempt);
    }

    /** Runs the whole job inside one unit of work and returns the outcome. */
    @FunctionalInterface
    public interface Once {
        String run(JobOccurrence occurrence);
    }

    /** Runs one batch of the job inside a unit of work. */
    @FunctionalInterface
    public interface Batch {
        Progress run(JobOccurrence occurrence);
    }

    /** Runs the job part by part and returns what to report besides the number of parts. */
    @FunctionalInterface
    public interface Parts {
        String run(JobOccurrence occurrence, Part part);
    }

    /** Runs one part in a unit of work of its own, unless it was done for this occurrence before. */
    @FunctionalInterface
    public interface Part {
        void once(String name, Runnable work);
    }

    /** How many entities a batch has processed, and whether there may be more. */
    public record Progress(long count, boolean more) {

        /** There may be more if a batch has processed as many as it may. */
        public static Progress of(int count, int atMost) {
            return new Progress(count, count >= atMost);
        }
    }

    /**
     * A trigger besides the schedule: a stored condition that the job resolves by running. All servers compute the same
     * key for it, so that the job runs once.
     *
     * @param words description for people
     * @param key   empty if the condition does not hold
     */
    public record Call(String words, Supplier<Optional<String>> key) {
        private static final Call NONE = new Call("", Optional::empty);
    }

    /** Calls use cases and returns the outcome. */
    @FunctionalInterface
    public interface UseCases {
        Outcome run(JobOccurrence occurrence);
    }

    /**
     * The outcome of a run.
     *
     * @param last runs in the unit of work that records the run
     */
    public record Outcome(String summary, Runnable last) {}

    /** Adds a trigger besides the schedule. */
    public Job triggeredBy(String words, Supplier<Optional<String>> key) {
        return new Job(name, schedule, new Call(words, key), work);
    }

    /**
     * Returns the occurrences that are due by {@code now}, oldest first, if everything due up to {@code last} has run.
     */
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

    /** Describes schedule and trigger for people. */
    String describeSchedule() {
        return JobTexts.schedule(schedule) + call.words();
    }

    private static Job of(String name, Schedule schedule, Work work) {
        return new Job(name, schedule, Call.NONE, work);
    }

    /** Commits the whole job together with the record of the run. */
    public static Job once(String name, Schedule schedule, Once work) {
        return of(name, schedule, attempt -> attempt.once(work));
    }

    /**
     * Commits the job batch by batch, the last batch together with the record of the run. Earlier batches may run
     * again, so a batch must leave nothing to do for its repetition.
     */
    public static Job inBatches(String name, Schedule schedule, String label, Batch batch) {
        return of(name, schedule, attempt -> attempt.inBatches(label, batch));
    }

    /**
     * Commits each part together with the record of this part, and finally the record of the run. After an interruption
     * only the remaining parts run, even if a user has undone a completed part.
     */
    public static Job inParts(String name, Schedule schedule, Parts work) {
        return of(name, schedule, attempt -> attempt.inParts(work));
    }

    /**
     * Calls use cases, which open their own units of work; the run is recorded after the last of them. Everything may
     * run again, so a repetition must do nothing.
     */
    public static Job byUseCases(String name, Schedule schedule, UseCases work) {
        return of(name, schedule, attempt -> attempt.byUseCases(work));
    }
}

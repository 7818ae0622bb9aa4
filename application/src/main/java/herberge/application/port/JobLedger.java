package herberge.application.port;

import herberge.domain.job.JobOccurrence;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the house has done by itself. That an occurrence of a job is done is written in the unit of work that does it:
 * so it is done once, however many servers try and wherever one of them dies.
 */
public interface JobLedger {

    /**
     * One occurrence that was done.
     *
     * @param dueAt null where somebody asked for it
     */
    record Run(
            String occurrence,
            @Nullable Instant dueAt,
            Instant startedAt,
            Instant endedAt,
            String server,
            String outcome) {}

    /** One attempt that came to nothing. */
    record Failure(String occurrence, Instant at, String server, String error) {}

    /**
     * How it stands with a job.
     *
     * @param upTo     everything due up to then is done, or was due before the job was known
     * @param lastRun  of any kind
     * @param failures in a row, since it last went well
     * @param failed   the last time that it did not, however long ago
     */
    record Standing(
            Instant upTo,
            @Nullable Run lastRun,
            int failures,
            @Nullable Failure failed) {}

    /** Makes a job known that was not; what was due before that is nobody's concern. */
    void register(String job, Instant now);

    /**
     * Keeps others from doing anything of this job until the unit of work ends; says whether this is left to do. Where
     * it is done, but was due earlier then, it counts as having been due now.
     */
    boolean claim(String job, JobOccurrence occurrence);

    /** Writes down that it is done, which ends a row of failures and settles its parts. */
    void recordRun(String job, Run run);

    /** Writes down that a part of it is done, whatever becomes of the rest; false where that is written already. */
    boolean recordPart(String job, JobOccurrence occurrence, String part, Instant now);

    /** How many parts of it are done, as long as it is not done as a whole. */
    long countPartsDone(String job, JobOccurrence occurrence);

    void recordFailure(String job, Failure failure);

    /** Of every job that is known, by name. */
    Map<String, Standing> standings();

    /**
     * Forgets runs that ended before then, but of no job the last; says how many of at most so many. Parts of what was
     * never finished go as well.
     */
    int forget(Instant before, int atMost);
}

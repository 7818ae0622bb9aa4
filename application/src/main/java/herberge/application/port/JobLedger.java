package herberge.application.port;

import herberge.domain.job.JobOccurrence;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records what jobs have done. A run is recorded in the unit of work that does the job, so the job runs once for each
 * occurrence, however many servers try and whenever one of them dies.
 */
public interface JobLedger {

    /**
     * One completed run.
     *
     * @param dueAt null if a user requested it
     */
    record Run(
            String occurrence,
            @Nullable Instant dueAt,
            Instant startedAt,
            Instant endedAt,
            String server,
            String outcome) {}

    /** One failed attempt. */
    record Failure(String occurrence, Instant at, String server, String error) {}

    /**
     * The present state of a job.
     *
     * @param upTo     everything due up to this time has run, or was due before the job was registered
     * @param lastRun  the last run of any occurrence
     * @param failures the number of failures in a row since the last success
     * @param failed   the last failure, however long ago
     */
    record Standing(
            Instant upTo,
            @Nullable Run lastRun,
            int failures,
            @Nullable Failure failed) {}

    /** Registers a job that is not known yet; occurrences due before that do not run. */
    void register(String job, Instant now);

    /**
     * Locks the job until the unit of work ends; returns whether this occurrence still has to run. If it has run
     * already, but its due time was earlier then, it is recorded as having been due at the present due time.
     */
    boolean claim(String job, JobOccurrence occurrence);

    /** Records the run, ends the series of failures and discards the parts. */
    void recordRun(String job, Run run);

    /**
     * Records that a part of the run is complete, whatever becomes of the rest; returns false if that is recorded
     * already.
     */
    boolean recordPart(String job, JobOccurrence occurrence, String part, Instant now);

    /** Counts the completed parts of an occurrence that is not complete as a whole. */
    long countPartsDone(String job, JobOccurrence occurrence);

    void recordFailure(String job, Failure failure);

    /** Returns the state of all known jobs by name. */
    Map<String, Standing> standings();

    /**
     * Deletes runs that ended before the given time, except the last run of each job; returns how many it deleted, at
     * most {@code atMost}. Also deletes parts of runs that were never completed.
     */
    int forget(Instant before, int atMost);
}

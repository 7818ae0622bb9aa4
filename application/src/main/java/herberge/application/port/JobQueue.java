package herberge.application.port;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Coordinates which server runs which job when. Each job is in the queue once, so that two servers never run it at the
 * same time.
 */
public interface JobQueue {

    /**
     * The entry of a job.
     *
     * @param at     when it is to run
     * @param server the server that is running it; null if none is
     */
    record Place(Instant at, @Nullable String server) {}

    /** Schedules the job; does nothing if it is running or has been requested. */
    void plan(String job, Instant at);

    /**
     * Schedules the job to run at once under this key; returns false if it is running or has been requested already.
     */
    boolean request(String job, String key, Instant now);

    /** Returns the entries of all jobs that were ever scheduled, by name. */
    Map<String, Place> places();
}

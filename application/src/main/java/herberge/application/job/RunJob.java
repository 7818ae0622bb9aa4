package herberge.application.job;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs the due occurrences of a job, oldest first, and an occurrence that a user requested. Called by the scheduler.
 */
@FunctionalInterface
public interface RunJob {

    /**
     * Runs the job and returns when it is to run next; empty if this server does not know the job, because another
     * server may. Failures are recorded. A failed due occurrence runs again later; a failed requested occurrence does
     * not run again unless it is requested again.
     *
     * @param requestKey  the key of the user's request; null if there is none
     * @param server the server that runs it
     */
    Optional<Instant> run(String job, @Nullable String requestKey, String server);
}

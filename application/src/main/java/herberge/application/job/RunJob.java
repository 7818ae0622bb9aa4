package herberge.application.job;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what is due of a job, oldest first, and what somebody asked for; for whoever watches the clock. */
@FunctionalInterface
public interface RunJob {

    /**
     * Says when the job's next turn is; empty where this server has no such job: another may. What fails is noted. Its turn
     * comes again where it was due; what somebody asked for is not done again unless he asks again.
     *
     * @param asked  the key under which somebody asked for it; null where nobody did
     * @param server who does it
     */
    Optional<Instant> run(String job, @Nullable String asked, String server);
}

package herberge.domain.job;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One occasion on which a job has to run. All servers compute the same key for it, so that it counts once.
 *
 * @param dueAt when it became due; null if a user requested it
 * @param date  the day of the house that it is for, however late it runs
 */
public record JobOccurrence(String key, @Nullable Instant dueAt, LocalDate date) {

    private static final int MAX_KEY = 100;

    public JobOccurrence {
        if (key.isEmpty() || key.length() > MAX_KEY) {
            throw new IllegalArgumentException("a key has 1 to " + MAX_KEY + " characters");
        }
    }

    /** Creates an occurrence that a user requested, with a key of its own. */
    public static JobOccurrence onRequest(String key, LocalDate today) {
        return new JobOccurrence(key, null, today);
    }
}

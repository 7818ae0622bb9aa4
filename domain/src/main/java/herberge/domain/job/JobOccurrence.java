package herberge.domain.job;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One time that a job is to be done. All servers give it the same key, by which it counts once.
 *
 * @param dueAt since when; null where somebody asked for it
 * @param date  the day of the house that it is meant for, however late it is done
 */
public record JobOccurrence(String key, @Nullable Instant dueAt, LocalDate date) {

    private static final int MAX_KEY = 100;

    public JobOccurrence {
        if (key.isEmpty() || key.length() > MAX_KEY) {
            throw new IllegalArgumentException("a key has 1 to " + MAX_KEY + " characters");
        }
    }

    /** Asked for by somebody, under a key of its own. */
    public static JobOccurrence onRequest(String key, LocalDate today) {
        return new JobOccurrence(key, null, today);
    }
}

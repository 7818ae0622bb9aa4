package herberge.domain.job;

import java.time.Duration;

/**
 * Computes how long to wait before a failed job is tried again. The wait grows with each failure, but retries never
 * stop.
 */
public final class Retry {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Retry() {}

    /** Returns the wait after this number of failures in a row. */
    public static Duration after(int failures) {
        Duration wait = FIRST;
        for (int i = 1; i < failures && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}

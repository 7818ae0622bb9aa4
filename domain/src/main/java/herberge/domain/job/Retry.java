package herberge.domain.job;

import java.time.Duration;

/** How long to wait before something that failed is tried again: longer each time, but never given up. */
public final class Retry {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Retry() {}

    /** After so many failures in a row. */
    public static Duration after(int failures) {
        Duration wait = FIRST;
        for (int i = 1; i < failures && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}

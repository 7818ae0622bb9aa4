package herberge.domain.testing;

import java.time.Duration;

/**
 * How long a test waits for what must happen. Only a program that hangs takes longer, however slow and busy the machine
 * is: such a limit ends a test, it proves nothing.
 */
public final class Patience {

    public static final Duration LIMIT = Duration.ofMinutes(3);
    public static final long SECONDS = LIMIT.toSeconds();
    public static final int MILLIS = Math.toIntExact(LIMIT.toMillis());

    private Patience() {}
}

package herberge.bootstrap.wiring;

import java.time.Clock;
import java.time.Duration;

/** Creates the clock that use cases and stores are given. */
public final class HouseClock {

    private static final Duration PRECISION = Duration.ofNanos(1_000);

    private HouseClock() {}

    /** Ticks in microseconds, as finely as PostgreSQL stores an instant: a response then shows what a later read shows. */
    public static Clock of(Clock clock) {
        return Clock.tick(clock, PRECISION);
    }
}

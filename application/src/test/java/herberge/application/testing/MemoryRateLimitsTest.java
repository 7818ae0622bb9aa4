package herberge.application.testing;

import herberge.application.port.RateLimits;
import herberge.domain.testing.Fixtures;
import java.time.Duration;

final class MemoryRateLimitsTest implements RateLimitsContract {

    private final SettableClock clock = new SettableClock(Fixtures.NOON);
    private final MemoryRateLimits allowances = new MemoryRateLimits(clock);

    @Override
    public RateLimits allowances() {
        return allowances;
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }
}

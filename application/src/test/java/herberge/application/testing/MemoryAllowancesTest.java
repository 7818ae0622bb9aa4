package herberge.application.testing;

import herberge.application.port.Allowances;
import herberge.domain.testing.Fixtures;
import java.time.Duration;

final class MemoryAllowancesTest implements AllowancesContract {

    private final SettableClock clock = new SettableClock(Fixtures.NOON);
    private final MemoryAllowances allowances = new MemoryAllowances(clock);

    @Override
    public Allowances allowances() {
        return allowances;
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }
}

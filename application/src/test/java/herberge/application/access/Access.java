package herberge.application.access;

import herberge.application.shared.Freshness;
import herberge.application.shared.WritersOnly;
import herberge.application.testing.MemoryHouse;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** The doors of a house in memory. */
final class Access {

    static final LogIn.From FROM = new LogIn.From("Terminal", "192.0.2.7");

    private Access() {}

    static AccessUseCases of(MemoryHouse house, Clock clock) {
        AtomicLong secrets = new AtomicLong();
        return AccessUseCases.of(
                new WritersOnly(house.transactions()),
                new AccessUseCases.Stores(
                        house.users(), house.sessions(), house.apiTokens(), house.signingKeys(), house.eventLog()),
                new AccessUseCases.Doors(
                        house.passwords(),
                        house.tokens(),
                        () -> "key-" + secrets.incrementAndGet(),
                        () -> Long.toString(secrets.incrementAndGet() + 1_000_000)
                                .repeat(7)
                                .substring(0, 43)),
                new Freshness(house.changeLog()),
                clock);
    }
}

package herberge.application.access;

import herberge.application.shared.ClientAddress;
import herberge.application.testing.MemoryHouse;
import herberge.application.write.WriteGuard;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Creates the access use cases of a house in memory. */
final class Access {

    static final ClientAddress FROM = new ClientAddress("192.0.2.7", "192.0.2.7");

    /** Effectively unlimited. */
    private static final RequestLimits LIMITS = new RequestLimits(0, 0, 0, 2, 50);

    private Access() {}

    static AccessUseCases of(MemoryHouse house, Clock clock) {
        return of(house, LIMITS, clock);
    }

    static AccessUseCases of(MemoryHouse house, RequestLimits limits, Clock clock) {
        AtomicLong secrets = new AtomicLong();
        return AccessUseCases.of(
                new WriteGuard(house.transactions()),
                new AccessUseCases.Stores(
                        house.users(), house.sessions(), house.apiTokens(), house.signingKeys(), house.eventLog()),
                new AccessUseCases.Authentication(
                        house.passwords(),
                        house.commonPasswords(),
                        house.tokens(),
                        house.loginAddresses(),
                        house.allowances(),
                        limits,
                        () -> "key-" + secrets.incrementAndGet(),
                        () -> Long.toString(secrets.incrementAndGet() + 1_000_000)
                                .repeat(7)
                                .substring(0, 43)),
                house.changes(clock),
                clock);
    }
}

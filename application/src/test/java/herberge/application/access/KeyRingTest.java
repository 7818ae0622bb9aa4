package herberge.application.access;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.SigningKeys.SigningKey;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class KeyRingTest {

    private final MemoryHouse house = new MemoryHouse();
    private final AtomicInteger looks = new AtomicInteger();
    private final SettableClock clock = new SettableClock(NOON);
    private final KeyRing here = ring();
    private final KeyRing there = ring();

    private KeyRing ring() {
        Transactions counted = new Transactions() {
            @Override
            public <T> T run(Caller caller, Supplier<T> work) {
                return house.transactions().run(caller, work);
            }

            @Override
            public <T> T read(Caller caller, Supplier<T> work) {
                looks.incrementAndGet();
                return house.transactions().read(caller, work);
            }

            @Override
            public <T> T rehearse(Caller caller, Supplier<T> work) {
                return house.transactions().rehearse(caller, work);
            }

            @Override
            public <T> T runStatement(Supplier<T> statement) {
                return house.transactions().runStatement(statement);
            }

            @Override
            public <T> T withoutVisibilityLimits(Supplier<T> work) {
                return house.transactions().withoutVisibilityLimits(work);
            }

            @Override
            public void runAfterCommit(Runnable work) {
                house.transactions().runAfterCommit(work);
            }
        };
        return new KeyRing(counted, house.signingKeys(), () -> "secret", clock);
    }

    @Test
    void knowsTheKeyThatAnotherServerHasJustMade() {
        SigningKey first = there.current();
        assertThat(here.current()).isEqualTo(first);
        there.rotate(false);
        SigningKey second = there.current();

        assertThat(second).isNotEqualTo(first);
        assertThat(here.find(second.id())).contains(second);
        assertThat(here.find(first.id())).contains(first);
    }

    @Test
    void forgetsARevokedKeyAtOnceAndAMinuteLaterWhereItWasNotRevoked() {
        SigningKey leaked = there.current();
        assertThat(here.find(leaked.id())).contains(leaked);
        clock.advance(Duration.ofSeconds(1));
        there.rotate(true);

        assertThat(there.find(leaked.id())).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(here.find(leaked.id())).isEmpty();
        assertThat(here.current()).isEqualTo(there.current()).isNotEqualTo(leaked);
    }

    @Test
    void looksOnlyOnceASecondForNamesThatStrangersMakeUp() {
        here.current();
        int before = looks.get();
        for (int i = 0; i < 100; i++) {
            assertThat(here.find("made-up-" + i)).isEmpty();
        }

        assertThat(looks.get() - before).isEqualTo(1);
    }
}

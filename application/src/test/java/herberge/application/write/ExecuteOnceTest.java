package herberge.application.write;

import static herberge.application.testing.Refusals.assertRefused;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.application.shared.StoredResponse;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.application.write.ExecuteOnce.Given;
import herberge.application.write.ExecuteOnce.Terms;
import herberge.domain.shared.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ExecuteOnceTest {

    private static final Caller CALLER = Caller.system("request");

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final ExecuteOnce once = WriteUseCases.of(house.transactions(), house.idempotencyKeys(), clock)
            .answerOnce();
    private final AtomicInteger runs = new AtomicInteger();

    private Given addRoom(@Nullable String key, String digest, boolean rehearsal) {
        return once.answer(CALLER, new Terms(key, digest, rehearsal), claim -> {
            runs.incrementAndGet();
            claim.take();
            long id = house.inWork(() -> house.rooms().add(aRoom().details(), BY_SYSTEM))
                    .id()
                    .value();
            return new StoredResponse(201, Map.of("Location", "/rooms/" + id), "room " + id);
        });
    }

    private int rooms() {
        return house.inWork(() -> house.rooms().listAll()).size();
    }

    @Test
    void givesARetryTheFirstAnswerAndNoSecondRoom() {
        Given first = addRoom("key", "digest", false);
        Given second = addRoom("key", "digest", false);

        assertThat(first.replayed()).isFalse();
        assertThat(second).isEqualTo(new Given(first.answer(), true));
        assertThat(rooms()).isEqualTo(1);
    }

    @Test
    void refusesAKeyForAnotherRequest() {
        addRoom("key", "digest", false);

        assertRefused(() -> addRoom("key", "another", false), "idempotency-key-reused");
        assertThat(rooms()).isEqualTo(1);
    }

    @Test
    void countsEveryCallWithoutAKey() {
        addRoom(null, "digest", false);
        addRoom(null, "digest", false);

        assertThat(rooms()).isEqualTo(2);
    }

    @Test
    void leavesNothingOfARehearsal() {
        Given given = addRoom(null, "digest", true);

        assertThat(given.replayed()).isFalse();
        assertThat(given.answer().body()).isEqualTo("room -1");
        assertThat(rooms()).isZero();
    }

    @Test
    void keepsNoKeyOfARehearsal() {
        addRoom("key", "digest", true);

        assertThat(addRoom("key", "another", false).replayed()).isFalse();
        assertThat(rooms()).isEqualTo(1);
    }

    @Test
    void keepsNoKeyOfARefusal() {
        assertRefused(
                () -> once.answer(CALLER, new Terms("key", "digest", false), claim -> {
                    claim.take();
                    throw Refusal.because(new Refusal.NotFound("room", 7));
                }),
                "not-found");

        assertThat(addRoom("key", "another", false).replayed()).isFalse();
    }

    @Test
    void refusesBeforeItReplaysWhereTheRightIsGone() {
        addRoom("key", "digest", false);

        assertRefused(
                () -> once.answer(CALLER, new Terms("key", "digest", false), claim -> {
                    throw Refusal.because(new AccessRefusal.Forbidden());
                }),
                "forbidden");
    }

    @Test
    void freesAKeyAfterADay() {
        addRoom("key", "digest", false);
        clock.advance(Duration.ofHours(25));

        assertThat(addRoom("key", "another", false).replayed()).isFalse();
        assertThat(rooms()).isEqualTo(2);
        assertThat(runs).hasValue(2);
    }
}

package herberge.application.write;

import static herberge.application.testing.Refusals.assertRefused;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.room.RoomView;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.shared.IdempotencyKey;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.room.RoomDetails;
import herberge.domain.shared.Refusal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A request with an idempotency key is executed once; a dry run has no effect at all. */
final class ExecuteOnceTest {

    private static final Caller CALLER = Caller.system("request");

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final ChangeExecutor changes = house.changes(clock);
    private final AtomicInteger runs = new AtomicInteger();

    private static ChangeRequest<RoomDetails> request(@Nullable String key, String digest) {
        return ChangeRequest.to(aRoom().details()).withKey(key == null ? null : new IdempotencyKey(key, digest));
    }

    private ChangeResult<RoomView> addRoom(@Nullable String key, String digest, boolean dryRun) {
        ChangeRequest<RoomDetails> request = request(key, digest).withDryRun(dryRun);
        return changes.create(CALLER, EntityKind.ROOM, request, faults -> {
            runs.incrementAndGet();
            return RoomView.of(house.rooms().add(request.appliedTo(RoomDetails.BLANK), BY_SYSTEM));
        });
    }

    private int rooms() {
        return house.inWork(() -> house.rooms().listAll()).size();
    }

    @Test
    void givesARetryTheFirstAnswerAndNoSecondRoom() {
        ChangeResult<RoomView> first = addRoom("key", "digest", false);
        ChangeResult<RoomView> second = addRoom("key", "digest", false);

        assertThat(first.replayed()).isFalse();
        assertThat(second)
                .isEqualTo(new ChangeResult<>(
                        Outcome.CREATED, EntityKind.ROOM, first.id(), "1", null, first.text(), true, false));
        assertThat(rooms()).isEqualTo(1);
        assertThat(runs).hasValue(1);
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
        ChangeResult<RoomView> result = addRoom(null, "digest", true);

        assertThat(result.replayed()).isFalse();
        assertThat(result.dryRun()).isTrue();
        assertThat(result.view().id()).isNull();
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
                () -> changes.create(CALLER, EntityKind.ROOM, request("key", "digest"), faults -> {
                    throw Refusal.because(new Refusal.NotFound("room", 7));
                }),
                "not-found");

        assertThat(addRoom("key", "another", false).replayed()).isFalse();
    }

    @Test
    void refusesBeforeItReplaysWhereTheRightIsGone() {
        addRoom("key", "digest", false);

        assertRefused(
                () -> changes.<String, RoomView>command(
                        CALLER,
                        request("key", "digest"),
                        () -> {
                            throw Refusal.because(new AccessRefusal.Forbidden());
                        },
                        (found, faults) -> {
                            throw new IllegalStateException("not reached");
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

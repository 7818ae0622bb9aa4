package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.IdempotencyKeys;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.shared.RequestFault.KeyInUse;
import herberge.application.shared.RequestFault.KeyReused;
import herberge.application.shared.StoredResult;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.testing.OwnThread;
import herberge.domain.testing.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every {@link IdempotencyKeys} must do. Each test uses a user of its own. */
public interface IdempotencyKeysContract extends StoresUnderTest {

    StoredResult CREATED = new StoredResult(Outcome.CREATED, EntityKind.ROOM, 7L, "1", "{\"id\":7,\"n\":\"Ä\"}");

    /** The result of something that has neither kind nor id. */
    StoredResult STARTED = new StoredResult(Outcome.STARTED, null, null, null, "later");

    private UserId somebody() {
        return inWork(() -> users().add(aUser().username(freeUsername("key")).details(), "hash", true, BY_SYSTEM))
                .id();
    }

    private Optional<StoredResult> claimed(UserId user, String key, String digest, Instant now) {
        return inWork(() -> idempotencyKeys().claim(user, key, digest, now));
    }

    private void answered(UserId user, String key, String digest) {
        doInWork(() -> {
            assertThat(idempotencyKeys().claim(user, key, digest, NOON)).isEmpty();
            idempotencyKeys().store(user, key, CREATED);
        });
    }

    @Test
    default void givesTheSameRequestItsFirstAnswer() {
        UserId user = somebody();
        answered(user, "k", "digest");

        assertThat(claimed(user, "k", "digest", NOON.plusSeconds(1))).contains(CREATED);
        assertThat(claimed(user, "k", "digest", NOON.plusSeconds(2))).contains(CREATED);
    }

    @Test
    default void refusesAnotherRequestWithTheSameKey() {
        UserId user = somebody();
        answered(user, "k", "digest");

        assertThatThrownBy(() -> claimed(user, "k", "other", NOON))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).containsExactly(new KeyReused()));
    }

    @Test
    default void givesEveryUserHisOwnKeys() {
        UserId userId = somebody();
        UserId other = somebody();
        answered(userId, "k", "digest");

        assertThat(claimed(other, "k", "other", NOON)).isEmpty();
    }

    @Test
    default void tellsKeysApartByCase() {
        UserId user = somebody();
        answered(user, "key-i", "digest");

        assertThat(claimed(user, "KEY-I", "other", NOON)).isEmpty();
    }

    @Test
    default void forgetsTheClaimOfWorkThatWasUndone() {
        UserId user = somebody();
        assertThatThrownBy(() -> doInWork(() -> {
                    idempotencyKeys().claim(user, "k", "digest", NOON);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(claimed(user, "k", "other", NOON)).isEmpty();
    }

    @Test
    default void keepsNoAnswerToWhatWasNeverClaimed() {
        UserId user = somebody();

        doInWork(() -> idempotencyKeys().store(user, "k", CREATED));

        assertThat(claimed(user, "k", "digest", NOON)).isEmpty();
    }

    @Test
    default void keepsTheFirstAnswer() {
        UserId user = somebody();
        answered(user, "k", "digest");

        doInWork(() -> idempotencyKeys().store(user, "k", STARTED));

        assertThat(claimed(user, "k", "digest", NOON)).contains(CREATED);
    }

    @Test
    default void freesAKeyAfterADay() {
        UserId user = somebody();
        answered(user, "k", "digest");
        Instant dayLater = NOON.plus(Duration.ofHours(24));

        assertThat(claimed(user, "k", "digest", dayLater.minusSeconds(1))).contains(CREATED);
        doInWork(() -> {
            assertThat(idempotencyKeys().claim(user, "k", "other", dayLater.plusSeconds(1)))
                    .isEmpty();
            idempotencyKeys().store(user, "k", STARTED);
        });
        assertThat(claimed(user, "k", "other", dayLater.plusSeconds(2))).contains(STARTED);
    }

    @Test
    default void letsARivalWaitForTheFirstAnswer() {
        UserId user = somebody();
        CompletableFuture<Optional<StoredResult>> rival = inWork(() -> {
            idempotencyKeys().claim(user, "k", "digest", NOON);
            CompletableFuture<Optional<StoredResult>> other =
                    OwnThread.supply(() -> claimed(user, "k", "digest", NOON));
            idempotencyKeys().store(user, "k", CREATED);
            return other;
        });

        assertThat(rival.join()).contains(CREATED);
    }

    @Test
    default void refusesARivalWhoWaitedLongEnough() {
        UserId user = somebody();
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Void> first = OwnThread.run(() -> doInWork(() -> {
            idempotencyKeys().claim(user, "k", "digest", NOON);
            claimed.countDown();
            await(over);
            idempotencyKeys().store(user, "k", CREATED);
        }));
        await(claimed);

        assertThatThrownBy(() -> claimed(user, "k", "digest", NOON))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).containsExactly(new KeyInUse()));

        over.countDown();
        first.join();
        assertThat(claimed(user, "k", "digest", NOON)).contains(CREATED);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    default void forgetsOnlyKeysThatAreFreeAgain() {
        UserId user = somebody();
        answered(user, "old", "digest");
        Instant dayLater = NOON.plus(IdempotencyKeys.KEPT);
        doInWork(() -> {
            assertThat(idempotencyKeys().claim(user, "new", "digest", dayLater)).isEmpty();
            idempotencyKeys().store(user, "new", CREATED);
        });

        doInWork(() -> idempotencyKeys().forget(dayLater, 1_000));
        assertThat(claimed(user, "old", "digest", NOON)).contains(CREATED);

        doInWork(() -> assertThat(idempotencyKeys().forget(dayLater.plusMillis(1), 1_000))
                .isPositive());
        doInWork(() -> assertThat(idempotencyKeys().forget(dayLater.plusMillis(1), 1_000))
                .isZero());
        assertThat(claimed(user, "old", "other", NOON)).isEmpty();
        assertThat(claimed(user, "new", "digest", dayLater)).contains(CREATED);
    }

    @Test
    default void forgetsNoMoreAtOnceThanItMay() {
        UserId user = somebody();
        Instant longAgo = NOON.minus(Duration.ofDays(900));
        for (String key : List.of("a", "b", "c")) {
            assertThat(claimed(user, key, "digest", longAgo)).isEmpty();
        }
        Instant now = longAgo.plus(Duration.ofDays(2));

        assertThat(inWork(() -> idempotencyKeys().forget(now, 2))).isEqualTo(2);
        assertThat(inWork(() -> idempotencyKeys().forget(now, 2))).isEqualTo(1);
    }
}

package herberge.application.access;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.ApiTokens;
import herberge.application.port.Sessions;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.testing.MemoryHouse;
import herberge.domain.user.ApiToken;
import herberge.domain.user.ApiTokenId;
import herberge.domain.user.Session;
import herberge.domain.user.SessionEnd;
import herberge.domain.user.TokenScope;
import herberge.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class SessionCacheTest {

    private static final Instant END = NOON.plus(Duration.ofDays(30));
    private static final String SECRET = "s".repeat(43);

    private final MemoryHouse house = new MemoryHouse();
    private final Looks looks = new Looks(house.transactions());
    private final SessionCache known = new SessionCache(looks, house.users(), house.sessions(), house.apiTokens());
    private final User ben = house.inWork(() -> house.users().add(aUser().details(), "hash", false, BY_SYSTEM));
    private final Session session = house.inWork(() -> house.sessions()
            .add(new Sessions.NewSession(
                    ben.id(), "Terminal", "192.0.2.7", "lineage", TokenDigests.of(SECRET), NOON, END)));
    private final ApiToken token = house.inWork(() -> house.apiTokens()
            .add(new ApiTokens.NewToken(ben.id(), "Kalender", TokenScope.READ, TokenDigests.of(SECRET), NOON, END)));

    private final AtomicInteger strangers = new AtomicInteger();

    /** Counts the queries, and runs something right after one. */
    private static final class Looks implements Transactions {

        private final Transactions transactions;
        private int count;
        private Runnable afterwards = () -> {};

        Looks(Transactions transactions) {
            this.transactions = transactions;
        }

        @Override
        public <T> T run(Caller caller, Supplier<T> work) {
            return transactions.run(caller, work);
        }

        @Override
        public <T> T read(Caller caller, Supplier<T> work) {
            T seen = transactions.read(caller, work);
            count++;
            afterwards.run();
            return seen;
        }

        @Override
        public <T> T rehearse(Caller caller, Supplier<T> work) {
            return transactions.rehearse(caller, work);
        }

        @Override
        public <T> T runStatement(Supplier<T> statement) {
            return transactions.runStatement(statement);
        }

        @Override
        public <T> T withoutVisibilityLimits(Supplier<T> work) {
            return transactions.withoutVisibilityLimits(work);
        }

        @Override
        public void runAfterCommit(Runnable work) {
            transactions.runAfterCommit(work);
        }
    }

    private boolean in(Duration after) {
        return known.findSession(session.id(), NOON.plus(after), strangers::incrementAndGet)
                .isPresent();
    }

    private void end() {
        house.doInWork(() -> house.sessions().end(session.id(), SessionEnd.REVOKED, NOON));
    }

    private Instant lastUse() {
        ApiToken now = house.inWork(() -> house.apiTokens().find(token.id()))
                .orElseThrow()
                .token();
        return now.lastUsedAt() == null ? Instant.EPOCH : now.lastUsedAt();
    }

    @Test
    void looksOnceForManyRequests() {
        for (int i = 0; i < 100; i++) {
            assertThat(in(Duration.ofSeconds(1))).isTrue();
        }

        assertThat(looks.count).isEqualTo(1);
    }

    @Test
    void trustsNobodyForLongerThanHalfAMinute() {
        in(Duration.ZERO);
        end();

        assertThat(in(Duration.ofMillis(29_999))).isTrue();
        assertThat(in(Duration.ofSeconds(30))).isFalse();
    }

    @Test
    void remembersNothingThatChangedWhileItLooked() {
        looks.afterwards = () -> {
            end();
            known.forgetSession(session.id().value());
        };

        assertThat(in(Duration.ZERO)).isTrue();
        assertThat(in(Duration.ZERO)).isFalse();
    }

    @Test
    void letsNobodyInBeyondTheEndThatItRemembers() {
        Duration life = Duration.between(NOON, END);

        assertThat(in(life.minusSeconds(1))).isTrue();
        assertThat(in(life)).isFalse();
    }

    @Test
    void asksFirstBeforeItLooksForAStranger() {
        IllegalStateException enough = new IllegalStateException("enough");
        ApiSecret made = new ApiSecret(new ApiTokenId(999), SECRET);

        assertThatThrownBy(() -> known.findToken(made, NOON, () -> {
                    throw enough;
                }))
                .isSameAs(enough);
        assertThatThrownBy(() -> known.findSession(session.id(), NOON, () -> {
                    throw enough;
                }))
                .isSameAs(enough);

        assertThat(looks.count).isZero();
    }

    @Test
    void takesNobodyForAStrangerWhomItRemembers() {
        in(Duration.ZERO);
        known.findToken(new ApiSecret(token.id(), SECRET), NOON, strangers::incrementAndGet);
        assertThat(strangers).hasValue(2);

        in(Duration.ofMinutes(1));
        known.findToken(new ApiSecret(token.id(), SECRET), NOON.plusSeconds(60), strangers::incrementAndGet);
        assertThat(strangers).hasValue(2);
        assertThat(looks.count).isEqualTo(4);

        known.findToken(new ApiSecret(token.id(), "x".repeat(43)), NOON.plusSeconds(120), strangers::incrementAndGet);
        assertThat(strangers).hasValue(3);
    }

    @Test
    void notesTheUseOfATokenOnlyWhereItsSecretIsShown() {
        ApiTokenId id = token.id();

        assertThat(known.findToken(new ApiSecret(id, "x".repeat(43)), NOON, strangers::incrementAndGet))
                .isEmpty();
        assertThat(lastUse()).isEqualTo(Instant.EPOCH);
        assertThat(known.findToken(new ApiSecret(id, SECRET), NOON, strangers::incrementAndGet))
                .isPresent();
        assertThat(lastUse()).isEqualTo(NOON);
    }

    @Test
    void asksForTheSecretOfATokenThatItRemembers() {
        known.findToken(new ApiSecret(token.id(), SECRET), NOON, strangers::incrementAndGet);

        assertThat(known.findToken(new ApiSecret(token.id(), "x".repeat(43)), NOON, strangers::incrementAndGet))
                .isEmpty();
        assertThat(looks.count).isEqualTo(1);
    }
}

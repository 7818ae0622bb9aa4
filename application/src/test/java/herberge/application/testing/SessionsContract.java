package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.Sessions;
import herberge.application.port.Sessions.Former;
import herberge.domain.shared.UserId;
import herberge.domain.user.Session;
import herberge.domain.user.SessionEnd;
import herberge.domain.user.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} must do. */
public interface SessionsContract extends StoresUnderTest {

    String LINEAGE = "l".repeat(43);
    String FIRST = "a".repeat(64);
    String SECOND = "b".repeat(64);
    Instant EXPIRY = NOON.plus(Duration.ofDays(30));

    private UserId storedUser() {
        String name = freeUsername("session-user");
        return inWork(() -> users().add(aUser().username(name).build().details(), "hash", false, BY_SYSTEM))
                .id();
    }

    private Session opened(UserId user) {
        return inWork(() ->
                sessions().add(new Sessions.NewSession(user, "Firefox", "192.0.2.7", LINEAGE, FIRST, NOON, EXPIRY)));
    }

    @Test
    default void remembersWhoCameInFromWhere() {
        UserId user = storedUser();
        Session session = opened(user);

        assertThat(inWork(() -> sessions().find(session.id()))).contains(session);
        assertThat(session.user()).isEqualTo(user);
        assertThat(session.device()).isEqualTo("Firefox");
        assertThat(session.address()).isEqualTo("192.0.2.7");
        assertThat(session.isOpen(NOON)).isTrue();
        assertThat(session.isOpen(EXPIRY)).isFalse();
    }

    @Test
    default void listsABoundedNumberOfTheNewest() {
        UserId user = storedUser();
        Session oldest = opened(user);
        Session newest = oldest;
        for (int i = 0; i < Sessions.MAX_LISTED; i++) {
            newest = opened(user);
        }

        List<Session> listed = inWork(() -> sessions().listOpen(user, NOON));

        assertThat(listed).hasSize(Sessions.MAX_LISTED).startsWith(newest).doesNotContain(oldest);
    }

    @Test
    default void knowsNoSessionThatNeverWas() {
        assertThat(inWork(() -> sessions().find(new SessionId(Long.MAX_VALUE)))).isEmpty();
        assertThat(inWork(() -> sessions().lock(new SessionId(Long.MAX_VALUE)))).isEmpty();
    }

    @Test
    default void keepsTheDigestBeforeTheLastWhenItRotates() {
        Session session = opened(storedUser());
        Instant later = NOON.plusSeconds(60);
        Former former = new Former(FIRST, "seed", later);
        doInWork(() -> sessions().rotate(session.id(), SECOND, former, "192.0.2.8", EXPIRY.plusSeconds(60)));

        Sessions.StoredSession kept =
                inWork(() -> sessions().lock(session.id())).orElseThrow();

        assertThat(kept.digest()).isEqualTo(SECOND);
        assertThat(kept.lineage()).isEqualTo(LINEAGE);
        assertThat(kept.former()).isEqualTo(former);
        assertThat(kept.session().address()).isEqualTo("192.0.2.8");
        assertThat(kept.session().lastUsedAt()).isEqualTo(later);
        assertThat(kept.session().expiresAt()).isEqualTo(EXPIRY.plusSeconds(60));
    }

    @Test
    default void endsOneForGood() {
        UserId user = storedUser();
        Session session = opened(user);
        Session other = opened(user);
        doInWork(() -> sessions().end(session.id(), SessionEnd.LOGOUT, NOON));

        assertThat(inWork(() -> sessions().find(session.id())).orElseThrow().isOpen(NOON))
                .isFalse();
        assertThat(inWork(() -> sessions().listOpen(user, NOON))).containsExactly(other);
    }

    @Test
    default void endsAllButOne() {
        UserId user = storedUser();
        Session kept = opened(user);
        Session ended = opened(user);
        Session others = opened(storedUser());
        doInWork(() -> sessions().endAll(user, kept.id(), SessionEnd.PASSWORD_CHANGED, NOON));

        assertThat(inWork(() -> sessions().listOpen(user, NOON))).containsExactly(kept);
        assertThat(inWork(() -> sessions().find(ended.id())).orElseThrow().end())
                .isEqualTo(SessionEnd.PASSWORD_CHANGED);
        assertThat(inWork(() -> sessions().find(others.id())).orElseThrow().end())
                .isNull();
    }

    @Test
    default void listsTheNewestFirstAndNoneWhoseTimeIsOver() {
        UserId user = storedUser();
        Session first = opened(user);
        Session second = opened(user);

        assertThat(inWork(() -> sessions().listOpen(user, NOON))).containsExactly(second, first);
        assertThat(inWork(() -> sessions().listOpen(user, EXPIRY))).isEmpty();
    }

    @Test
    default void forgetsOnlyWhatIsLongOver() {
        UserId user = storedUser();
        Session ended = opened(user);
        Session expired = opened(user);
        doInWork(() -> sessions().end(ended.id(), SessionEnd.LOGOUT, NOON));
        Instant longAfterEnd = NOON.plus(Sessions.KEPT_AFTER_END);

        assertThat(forgotten(longAfterEnd, ended, expired)).isEmpty();
        assertThat(forgotten(longAfterEnd.plusMillis(1), ended, expired)).containsExactly(ended);
        assertThat(forgotten(EXPIRY.plus(Sessions.KEPT_AFTER_END), expired)).isEmpty();
        assertThat(forgotten(EXPIRY.plus(Sessions.KEPT_AFTER_END).plusMillis(1), expired))
                .containsExactly(expired);
    }

    /** Those of the sessions that are deleted once everything old enough is deleted. */
    private List<Session> forgotten(Instant now, Session... among) {
        forgetAll(() -> sessions().forget(now, 2)); // sessions of other tests are old as well
        return Stream.of(among)
                .filter(session -> inWork(() -> sessions().find(session.id())).isEmpty())
                .toList();
    }
}

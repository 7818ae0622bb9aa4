package herberge.application.access;

import herberge.application.access.AccessUseCases.RefreshSession;
import herberge.application.port.Sessions;
import herberge.application.port.Sessions.Former;
import herberge.application.port.Sessions.StoredSession;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.domain.shared.Refusal;
import herberge.domain.user.SessionEnd;
import herberge.domain.user.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

final class RefreshSessionUseCase implements RefreshSession {

    /** How long the former refresh token still gives its successor. */
    static final Duration GRACE = Duration.ofSeconds(30);

    /** The user, and the successor of the presented refresh token. */
    private record Refreshed(User user, RefreshToken token) {}

    private final Transactions transactions;
    private final Users users;
    private final Sessions sessions;
    private final SessionCache sessionCache;
    private final SessionFactory sessionFactory;
    private final Supplier<String> secrets;
    private final Clock clock;

    RefreshSessionUseCase(
            Transactions transactions,
            Users users,
            Sessions sessions,
            SessionCache sessionCache,
            SessionFactory sessionFactory,
            Supplier<String> secrets,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.sessions = sessions;
        this.sessionCache = sessionCache;
        this.sessionFactory = sessionFactory;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public IssuedSession.Opened refresh(Command command) {
        Instant now = clock.instant();
        RefreshToken presented = RefreshToken.parse(command.refreshToken()).orElseThrow(RefreshSessionUseCase::unknown);
        String seed = secrets.get();
        Caller system = Caller.system(command.requestId());
        // If the session is ended, that has to be committed: the refusal comes after the commit.
        Refreshed refreshed = transactions.run(
                system,
                () -> rotate(presented, seed, command.from().text(), now).orElse(null));
        if (refreshed == null) {
            sessionCache.forgetSession(presented.session().value());
            throw unknown();
        }
        return sessionFactory.issueTokens(refreshed.user(), refreshed.token(), now);
    }

    private Optional<Refreshed> rotate(RefreshToken presented, String seed, String address, Instant now) {
        StoredSession stored = sessions.lock(presented.session())
                .filter(candidate -> candidate.session().isOpen(now))
                .orElse(null);
        if (stored == null) {
            return Optional.empty();
        }
        String secret = nextSecret(stored, presented, seed, address, now);
        if (secret == null) {
            return Optional.empty();
        }
        RefreshToken token = RefreshToken.of(presented.session(), secret, stored.lineage());
        return users.find(stored.session().user())
                .filter(user -> user.details().active())
                .map(user -> new Refreshed(user, token));
    }

    private @Nullable String nextSecret(
            StoredSession session, RefreshToken presented, String seed, String address, Instant now) {
        String digest = TokenDigests.of(presented.secret());
        if (TokenDigests.matches(digest, session.digest())) {
            String successor = TokenDigests.successor(presented.secret(), seed);
            sessions.rotate(
                    presented.session(),
                    TokenDigests.of(successor),
                    new Former(digest, seed, now),
                    address,
                    now.plus(SessionFactory.LIFE));
            return successor;
        }
        Former former = session.former();
        boolean previous = former != null && TokenDigests.matches(digest, former.digest());
        if (former != null && previous && !now.isAfter(former.rotatedAt().plus(GRACE))) {
            return TokenDigests.successor(presented.secret(), former.seed());
        }
        if (previous || presented.belongsTo(session.lineage())) {
            sessions.end(presented.session(), SessionEnd.REUSED, now);
        }
        return null; // a made-up token is no reason to end another client's session
    }

    private static Refusal unknown() {
        return Refusal.because(new AccessRefusal.Unauthenticated());
    }
}

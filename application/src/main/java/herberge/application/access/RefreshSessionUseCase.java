package herberge.application.access;

import herberge.application.port.Sessions;
import herberge.application.port.Sessions.Former;
import herberge.application.port.Sessions.Kept;
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

    /** So long the token before still gives its successor. */
    static final Duration GRACE = Duration.ofSeconds(30);

    /** Who came in, and the token that follows the one that was shown. */
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
        RefreshToken shown = RefreshToken.parse(command.refreshToken()).orElseThrow(RefreshSessionUseCase::unknown);
        String seed = secrets.get();
        Caller system = Caller.system(command.requestId());
        // Where the session ends, that is committed: the refusal comes after.
        Refreshed refreshed = transactions.run(
                system, () -> rotate(shown, seed, command.from().text(), now).orElse(null));
        if (refreshed == null) {
            sessionCache.forgetSession(shown.session().value());
            throw unknown();
        }
        return sessionFactory.issueTokens(refreshed.user(), refreshed.token(), now);
    }

    private Optional<Refreshed> rotate(RefreshToken shown, String seed, String address, Instant now) {
        Kept kept = sessions.lock(shown.session())
                .filter(one -> one.session().isOpen(now))
                .orElse(null);
        if (kept == null) {
            return Optional.empty();
        }
        String secret = nextSecret(kept, shown, seed, address, now);
        if (secret == null) {
            return Optional.empty();
        }
        RefreshToken token = RefreshToken.of(shown.session(), secret, kept.lineage());
        return users.find(kept.session().user())
                .filter(user -> user.details().active())
                .map(user -> new Refreshed(user, token));
    }

    private @Nullable String nextSecret(Kept kept, RefreshToken shown, String seed, String address, Instant now) {
        String digest = TokenDigests.of(shown.secret());
        if (TokenDigests.matches(digest, kept.digest())) {
            String successor = TokenDigests.successor(shown.secret(), seed);
            sessions.rotate(
                    shown.session(),
                    TokenDigests.of(successor),
                    new Former(digest, seed, now),
                    address,
                    now.plus(SessionFactory.LIFE));
            return successor;
        }
        Former former = kept.former();
        boolean previous = former != null && TokenDigests.matches(digest, former.digest());
        if (former != null && previous && !now.isAfter(former.rotatedAt().plus(GRACE))) {
            return TokenDigests.successor(shown.secret(), former.seed());
        }
        if (previous || shown.belongsTo(kept.lineage())) {
            sessions.end(shown.session(), SessionEnd.REUSED, now);
        }
        return null; // what is made up is no reason to end what is somebody else's
    }

    private static Refusal unknown() {
        return Refusal.because(new AccessRefusal.Unauthenticated());
    }
}

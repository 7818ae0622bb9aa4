package herberge.application.access;

import herberge.application.port.Sessions;
import herberge.application.port.Tokens;
import herberge.domain.user.Session;
import herberge.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Opens sessions and issues their tokens. */
final class SessionFactory {

    /** A session that is not refreshed for this long expires. */
    static final Duration LIFE = Duration.ofDays(30);

    private final Sessions sessions;
    private final SessionCache sessionCache;
    private final Tokens tokens;
    private final KeyRing keys;
    private final Supplier<String> secrets;

    SessionFactory(
            Sessions sessions, SessionCache sessionCache, Tokens tokens, KeyRing keys, Supplier<String> secrets) {
        this.sessions = sessions;
        this.sessionCache = sessionCache;
        this.tokens = tokens;
        this.keys = keys;
        this.secrets = secrets;
    }

    /** Adds a session, within the unit of work of the login, and returns its first refresh token. */
    RefreshToken open(User user, String device, String address, Instant now) {
        String secret = secrets.get();
        String lineage = secrets.get();
        Session session = sessions.add(new Sessions.NewSession(
                user.id(), device, address, lineage, TokenDigests.of(secret), now, now.plus(LIFE)));
        return RefreshToken.of(session.id(), secret, lineage);
    }

    /**
     * Issues the tokens, after that unit of work, because signing may have to load a key. The session is cached from
     * now on, so that its first request needs no query.
     */
    IssuedSession.Opened issueTokens(User user, RefreshToken token, Instant now) {
        Tokens.Issued issued = tokens.issue(user.id(), token.session(), keys.current(), now);
        sessionCache.findSession(token.session(), now, () -> {});
        return new IssuedSession.Opened(
                issued.token(), issued.expiresAt(), token.text(), UserView.of(user), user.mustChangePassword());
    }
}

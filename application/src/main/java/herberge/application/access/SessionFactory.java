package herberge.application.access;

import herberge.application.port.Sessions;
import herberge.application.port.Tokens;
import herberge.domain.user.Session;
import herberge.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Opens sessions, and says what their owners get to see. */
final class SessionFactory {

    /** A session that nobody refreshes for that long is over. */
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

    /** In the unit of work of the login; gives the first refresh token of a session that is in the database now. */
    RefreshToken open(User user, String device, String address, Instant now) {
        String secret = secrets.get();
        String lineage = secrets.get();
        Session session = sessions.add(new Sessions.Opening(
                user.id(), device, address, lineage, TokenDigests.of(secret), now, now.plus(LIFE)));
        return RefreshToken.of(session.id(), secret, lineage);
    }

    /**
     * After it: signing may have to look for a key. The session is known from now on, so that its first request is no
     * stranger's.
     */
    IssuedSession.Opened issueTokens(User user, RefreshToken token, Instant now) {
        Tokens.Issued issued = tokens.issue(user.id(), token.session(), keys.current(), now);
        sessionCache.findSession(token.session(), now, () -> {});
        return new IssuedSession.Opened(
                issued.token(), issued.expiresAt(), token.text(), UserView.of(user), user.mustChangePassword());
    }
}

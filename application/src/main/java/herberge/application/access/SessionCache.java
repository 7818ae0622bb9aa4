package herberge.application.access;

import herberge.application.port.ApiTokens;
import herberge.application.port.Sessions;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.shared.Caller;
import herberge.application.shared.Credential;
import herberge.domain.shared.UserId;
import herberge.domain.user.ApiToken;
import herberge.domain.user.ApiTokenId;
import herberge.domain.user.SessionEnd;
import herberge.domain.user.SessionId;
import herberge.domain.user.TokenScope;
import herberge.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Remembers who is logged in, so that a request needs no query to know its caller. What changes through this server is
 * forgotten by a call, what changes through another one by news from the database; while no news can come, nothing is
 * remembered. A look that began before something was forgotten is not remembered either: it may have seen what was.
 */
public final class SessionCache {

    /** Should all news fail, nobody is trusted longer than that. */
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(30);

    private static final int REMEMBERED = 5_000;

    /**
     * Somebody who may come in.
     *
     * @param digest of the secret that has to be shown; empty for a session, whose token is signed
     */
    record Known(User user, Credential pass, Instant expiresAt, String digest, Instant asOf) {}

    private record Key(boolean session, long id) {}

    private final Transactions transactions;
    private final Users users;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();
    private volatile boolean newsComes = true;

    SessionCache(Transactions transactions, Users users, Sessions sessions, ApiTokens tokens) {
        this.transactions = transactions;
        this.users = users;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Calls {@code stranger} before it looks for one that it does not remember at all. */
    Optional<Known> findSession(SessionId id, Instant now, Runnable stranger) {
        return find(new Key(true, id.value()), one -> true, now, stranger);
    }

    /** The same; whoever shows another secret than the token's is nobody, and leaves no trace of having used it. */
    Optional<Known> findToken(ApiSecret shown, Instant now, Runnable stranger) {
        String digest = TokenDigests.of(shown.secret());
        return find(
                new Key(false, shown.id().value()), one -> TokenDigests.matches(one.digest(), digest), now, stranger);
    }

    private Optional<Known> find(Key key, Predicate<Known> proof, Instant now, Runnable stranger) {
        Known last = known.get(key);
        if (last == null || !newsComes || !now.isBefore(last.asOf().plus(TRUSTED_FOR))) {
            if (last == null || !proof.test(last)) {
                stranger.run();
            }
            long before = forgotten.get();
            last = key.session() ? loadSession(key.id(), now) : loadToken(key.id(), proof, now);
            remember(key, last, before);
        }
        return Optional.ofNullable(last).filter(proof).filter(one -> now.isBefore(one.expiresAt()));
    }

    private void remember(Key key, @Nullable Known found, long before) {
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        if (found == null) {
            known.remove(key);
        } else {
            known.put(key, found);
        }
        if (forgotten.get() != before) {
            known.remove(key); // something changed while we looked
        }
    }

    private @Nullable Known loadSession(long id, Instant now) {
        return transactions.read(
                Caller.system("access"),
                () -> sessions.find(new SessionId(id))
                        .filter(session -> session.isOpen(now))
                        .flatMap(session -> active(session.user())
                                .map(user ->
                                        new Known(user, Credential.of(session.id()), session.expiresAt(), "", now)))
                        .orElse(null));
    }

    /** Remembered is only whose secret was shown: a stranger's try must not pass for a use. */
    private @Nullable Known loadToken(long id, Predicate<Known> proof, Instant now) {
        Caller system = Caller.system("access");
        Known found = transactions.read(
                system,
                () -> tokens.find(new ApiTokenId(id))
                        .filter(kept -> kept.token().isOpen(now))
                        .flatMap(kept -> active(kept.token().user()).map(user -> known(kept, user, now)))
                        .filter(proof)
                        .orElse(null));
        if (found != null) {
            transactions.run(system, () -> {
                tokens.recordUse(new ApiTokenId(id), now);
                return true;
            });
        }
        return found;
    }

    private static Known known(ApiTokens.Kept kept, User user, Instant now) {
        ApiToken token = kept.token();
        Credential.Kind kind =
                token.scope() == TokenScope.READ ? Credential.Kind.READ_TOKEN : Credential.Kind.WRITE_TOKEN;
        return new Known(user, new Credential(kind, token.id().value()), token.expiresAt(), kept.digest(), now);
    }

    private Optional<User> active(UserId id) {
        return users.find(id).filter(user -> user.details().active());
    }

    /** How somebody's login stands. */
    public enum LoginState {
        VALID,
        /** He has logged out himself. */
        LOGGED_OUT,
        /** It is over for any other reason. */
        ENDED
    }

    /** Whether the caller could come in again right now, and not only to change a password. */
    public LoginState loginState(Caller caller, Instant now) {
        if (isValid(caller, now)) {
            return LoginState.VALID;
        }
        return hasLoggedOut(caller.pass()) ? LoginState.LOGGED_OUT : LoginState.ENDED;
    }

    private boolean hasLoggedOut(Credential pass) {
        return pass.kind() == Credential.Kind.SESSION
                && transactions.read(
                        Caller.system("access"),
                        () -> sessions.find(new SessionId(pass.id()))
                                .filter(session -> session.end() == SessionEnd.LOGOUT)
                                .isPresent());
    }

    private boolean isValid(Caller caller, Instant now) {
        Credential pass = caller.pass();
        return pass.kind() == Credential.Kind.HOUSE
                || find(new Key(pass.kind() == Credential.Kind.SESSION, pass.id()), one -> true, now, () -> {})
                        .filter(one -> one.user().role() == caller.role()
                                && !one.user().mustChangePassword())
                        .isPresent();
    }

    /** Something about the session has changed. */
    public void forgetSession(long id) {
        forget(() -> known.remove(new Key(true, id)));
    }

    /** Something about the API token has changed. */
    public void forgetToken(long id) {
        forget(() -> known.remove(new Key(false, id)));
    }

    /** Something about the user has changed. */
    public void forgetUser(long id) {
        forget(() -> known.values().removeIf(one -> one.user().id().value() == id));
    }

    /** News can come from now on, or no more; what was missed in between is not known. */
    public void setNotificationsAvailable(boolean comes) {
        newsComes = comes;
        forget(known::clear);
    }

    private void forget(Runnable removal) {
        forgotten.incrementAndGet();
        removal.run();
        forgotten.incrementAndGet();
    }
}

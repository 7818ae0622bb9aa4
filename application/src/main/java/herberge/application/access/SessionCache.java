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
 * Caches the sessions and tokens of authenticated callers, so that a request needs no query to know its caller. Changes
 * through this server remove entries by a call, changes through another server by a notification of the database; while
 * no notification can arrive, nothing is cached. The result of a query that began before a removal is not cached
 * either, because it may be out of date.
 */
public final class SessionCache {

    /** The maximum age of an entry, in case all notifications fail. */
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(30);

    private static final int MAX_ENTRIES = 5_000;

    /**
     * A caller who may make requests.
     *
     * @param digest the digest of the secret that has to be presented; empty for a session, whose token is signed
     */
    record Entry(User user, Credential pass, Instant expiresAt, String digest, Instant asOf) {}

    private record Key(boolean session, long id) {}

    private final Transactions transactions;
    private final Users users;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong removals = new AtomicLong();
    private volatile boolean notificationsAvailable = true;

    SessionCache(Transactions transactions, Users users, Sessions sessions, ApiTokens tokens) {
        this.transactions = transactions;
        this.users = users;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Finds a session; calls {@code beforeLookup} before it queries for a session that is not cached. */
    Optional<Entry> findSession(SessionId id, Instant now, Runnable beforeLookup) {
        return find(new Key(true, id.value()), entry -> true, now, beforeLookup);
    }

    /**
     * Finds a token likewise. A caller that presents another secret than the token's is not found, and is not recorded
     * as a use of the token.
     */
    Optional<Entry> findToken(ApiSecret presented, Instant now, Runnable beforeLookup) {
        String digest = TokenDigests.of(presented.secret());
        return find(
                new Key(false, presented.id().value()),
                entry -> TokenDigests.matches(entry.digest(), digest),
                now,
                beforeLookup);
    }

    private Optional<Entry> find(Key key, Predicate<Entry> proof, Instant now, Runnable beforeLookup) {
        Entry last = entries.get(key);
        if (last == null || !notificationsAvailable || !now.isBefore(last.asOf().plus(TRUSTED_FOR))) {
            if (last == null || !proof.test(last)) {
                beforeLookup.run();
            }
            long before = removals.get();
            last = key.session() ? loadSession(key.id(), now) : loadToken(key.id(), proof, now);
            remember(key, last, before);
        }
        return Optional.ofNullable(last).filter(proof).filter(entry -> now.isBefore(entry.expiresAt()));
    }

    private void remember(Key key, @Nullable Entry found, long before) {
        if (entries.size() >= MAX_ENTRIES) {
            entries.clear();
        }
        if (found == null) {
            entries.remove(key);
        } else {
            entries.put(key, found);
        }
        if (removals.get() != before) {
            entries.remove(key); // something changed during the query
        }
    }

    private @Nullable Entry loadSession(long id, Instant now) {
        return transactions.read(
                Caller.system("access"),
                () -> sessions.find(new SessionId(id))
                        .filter(session -> session.isOpen(now))
                        .flatMap(session -> findActive(session.user())
                                .map(user ->
                                        new Entry(user, Credential.of(session.id()), session.expiresAt(), "", now)))
                        .orElse(null));
    }

    /**
     * Only a token whose secret was presented is recorded as used: an attempt with a wrong secret must not count as a
     * use.
     */
    private @Nullable Entry loadToken(long id, Predicate<Entry> proof, Instant now) {
        Caller system = Caller.system("access");
        Entry found = transactions.read(
                system,
                () -> tokens.find(new ApiTokenId(id))
                        .filter(kept -> kept.token().isOpen(now))
                        .flatMap(kept -> findActive(kept.token().user()).map(user -> toEntry(kept, user, now)))
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

    private static Entry toEntry(ApiTokens.StoredToken kept, User user, Instant now) {
        ApiToken token = kept.token();
        Credential.Kind kind =
                token.scope() == TokenScope.READ ? Credential.Kind.READ_TOKEN : Credential.Kind.WRITE_TOKEN;
        return new Entry(user, new Credential(kind, token.id().value()), token.expiresAt(), kept.digest(), now);
    }

    private Optional<User> findActive(UserId id) {
        return users.find(id).filter(user -> user.details().active());
    }

    /** The state of a caller's login. */
    public enum LoginState {
        VALID,
        /** The user has logged out. */
        LOGGED_OUT,
        /** The login has ended for any other reason. */
        ENDED
    }

    /** Returns whether the caller could still make requests, and not only to change a password. */
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
                || find(new Key(pass.kind() == Credential.Kind.SESSION, pass.id()), entry -> true, now, () -> {})
                        .filter(entry -> entry.user().role() == caller.role()
                                && !entry.user().mustChangePassword())
                        .isPresent();
    }

    /** Call when the session has changed. */
    public void forgetSession(long id) {
        forget(() -> entries.remove(new Key(true, id)));
    }

    /** Call when the API token has changed. */
    public void forgetToken(long id) {
        forget(() -> entries.remove(new Key(false, id)));
    }

    /** Call when the user has changed. */
    public void forgetUser(long id) {
        forget(() -> entries.values().removeIf(entry -> entry.user().id().value() == id));
    }

    /**
     * Call when notifications can arrive from now on, or no longer. Removes all entries, because changes may have been
     * missed.
     */
    public void setNotificationsAvailable(boolean available) {
        notificationsAvailable = available;
        forget(entries::clear);
    }

    private void forget(Runnable removal) {
        removals.incrementAndGet();
        removal.run();
        removals.incrementAndGet();
    }
}

package herberge.application.access;

import herberge.application.access.AccessUseCases.Authentication;
import herberge.application.access.AccessUseCases.ChangePassword;
import herberge.application.access.AccessUseCases.LogIn;
import herberge.application.access.AccessUseCases.RefreshSession;
import herberge.application.access.AccessUseCases.Stores;
import herberge.application.port.Sessions;
import herberge.application.port.SigningKeys.SigningKey;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.read.EntityReader;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import java.time.Clock;

/** Creates the use cases of the feature and the objects that they share. */
final class AccessWiring {

    private final Transactions transactions;
    private final Stores stores;
    private final Authentication authentication;
    private final ChangeExecutor changes;
    private final Clock clock;
    private final Users users;
    private final Sessions sessions;
    private final SessionCache sessionCache;
    private final KeyRing keyRing;
    private final SessionFactory sessionFactory;
    private final PasswordHasher hasher;
    private final EntityReader reader;

    AccessWiring(
            Transactions transactions,
            Stores stores,
            Authentication authentication,
            ChangeExecutor changes,
            Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.authentication = authentication;
        this.changes = changes;
        this.clock = clock;
        this.users = stores.users();
        this.sessions = stores.sessions();
        this.sessionCache = new SessionCache(transactions, users, sessions, stores.tokens());
        this.keyRing = new KeyRing(transactions, stores.keys(), authentication.keySecrets(), clock);
        this.sessionFactory =
                new SessionFactory(sessions, sessionCache, authentication.tokens(), keyRing, authentication.secrets());
        this.hasher = new PasswordHasher(authentication.passwords(), authentication.common(), authentication.limits());
        this.reader = new EntityReader(transactions, stores.events());
    }

    AccessUseCases assemble() {
        LoginThrottle throttle = new LoginThrottle(authentication.allowances());
        CallerRateLimiter limits = new CallerRateLimiter(authentication.allowances(), authentication.limits());
        SessionsAndTokens own = sessionsAndTokens();
        return new AccessUseCases(
                new AuthenticateUseCase(authentication.tokens(), keyRing, sessionCache, limits, clock),
                limits::admitAnonymous,
                logIn(throttle),
                refreshSession(),
                own::logOut,
                own::listSessions,
                own::endSession,
                own::listTokens,
                own::addToken,
                own::endToken,
                changePassword(throttle),
                this::readSelf,
                users(),
                (username, firstPassword) -> createFirstAdmin(operatorAccess(), username, firstPassword),
                operatorAccess()::reset,
                keyRing::rotate,
                sessionCache);
    }

    private LogIn logIn(LoginThrottle throttle) {
        RecentWrongPasswords wrong =
                new RecentWrongPasswords(authentication.secrets().get(), clock);
        return new LogInUseCase(transactions, users, authentication, hasher, throttle, wrong, sessionFactory, clock);
    }

    private RefreshSession refreshSession() {
        return new RefreshSessionUseCase(
                transactions, users, sessions, sessionCache, sessionFactory, authentication.secrets(), clock);
    }

    private SessionsAndTokens sessionsAndTokens() {
        return new SessionsAndTokens(
                transactions, changes, sessions, stores.tokens(), sessionCache, authentication.secrets(), clock);
    }

    private UserUseCases users() {
        UserUseCases.Stores userStores = new UserUseCases.Stores(users, sessions, stores.events());
        return UserUseCases.of(transactions, userStores, hasher, sessionCache, changes, clock);
    }

    private OperatorAccess operatorAccess() {
        return new OperatorAccess(transactions, users, hasher, sessions, clock);
    }

    private ChangePassword changePassword(LoginThrottle throttle) {
        return new ChangePasswordUseCase(
                transactions, users, authentication.passwords(), hasher, throttle, sessions, sessionCache, clock);
    }

    /** The caller's data may be out of date, because changes made through another server arrive with a delay. */
    private UserView readSelf(Caller caller) {
        UserId id = caller.userId();
        UserView user = reader.read(
                caller, EntityKind.USER, id.value(), () -> users.find(id).map(UserView::of));
        if (!user.active() || !user.role().equals(caller.role().code())) {
            throw Refusal.because(new AccessRefusal.Unauthenticated());
        }
        return user;
    }

    /** The first start also creates a signing key, so that the first login need not. */
    private boolean createFirstAdmin(OperatorAccess keys, String username, String firstPassword) {
        SigningKey unused = keyRing.current();
        return keys.createFirstAdmin(username, firstPassword);
    }
}

package herberge.application.access;

import herberge.application.access.AccessUseCases.Authentication;
import herberge.application.access.AccessUseCases.Stores;
import herberge.application.port.Sessions;
import herberge.application.port.SigningKeys.SigningKey;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.write.ChangeExecutor;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
                this::listUsers,
                this::readUser,
                this::readSelf,
                this::listUserNames,
                this::hashInitialPassword,
                this::fingerprintPassword,
                new AddUserUseCase(changes, users, clock),
                new ChangeUserUseCase(transactions, changes, users, sessions, sessionCache, clock),
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

    private OperatorAccess operatorAccess() {
        return new OperatorAccess(transactions, users, hasher, sessions, clock);
    }

    private ChangePassword changePassword(LoginThrottle throttle) {
        return new ChangePasswordUseCase(
                transactions, users, authentication.passwords(), hasher, throttle, sessions, sessionCache, clock);
    }

    private @Nullable HashedInitialPassword hashInitialPassword(Caller caller, @Nullable String password) {
        caller.requireAdmin();
        if (password == null) {
            return null;
        }
        caller.requirePerson();
        return hasher.hashInitial(caller, password);
    }

    private String fingerprintPassword(Caller caller, String key, String password) {
        return hasher.digest(caller, key, password);
    }

    private List<UserSummary> listUserNames(Caller caller) {
        return transactions.read(
                caller, () -> users.listNames().stream().map(UserSummary::of).toList());
    }

    private Page<UserView> listUsers(Caller caller, Supplier<PageRequest> page) {
        caller.requireAdmin();
        PageRequest wanted = page.get();
        return transactions.read(
                caller,
                () -> Page.after(
                        stores.events().position(), () -> users.list(wanted).map(UserView::of)));
    }

    private UserView readUser(Caller caller, UserId id) {
        caller.requireAdmin();
        return view(caller, id);
    }

    /** The caller's data may be out of date, because changes made through another server arrive with a delay. */
    private UserView readSelf(Caller caller) {
        UserView user = view(caller, caller.userId());
        if (!user.active() || !user.role().equals(caller.role().code())) {
            throw Refusal.because(new AccessRefusal.Unauthenticated());
        }
        return user;
    }

    private UserView view(Caller caller, UserId id) {
        return transactions
                .read(caller, () -> users.find(id))
                .map(UserView::of)
                .orElseThrow(() -> Refusal.because(new Refusal.NotFound("user", id.value())));
    }

    /** The first start also creates a signing key, so that the first login need not. */
    private boolean createFirstAdmin(OperatorAccess keys, String username, String firstPassword) {
        SigningKey unused = keyRing.current();
        return keys.createFirstAdmin(username, firstPassword);
    }
}

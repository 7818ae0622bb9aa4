package herberge.application.access;

import herberge.application.access.AccessUseCases.Doors;
import herberge.application.access.AccessUseCases.Stores;
import herberge.application.port.Sessions;
import herberge.application.port.SigningKeys.SigningKey;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.shared.VersionCheck;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the feature together: what its use cases share is made once. */
final class AccessWiring {

    private final Transactions transactions;
    private final Stores stores;
    private final Doors doors;
    private final VersionCheck freshness;
    private final Clock clock;
    private final Users users;
    private final Sessions sessions;
    private final SessionCache known;
    private final KeyRing ring;
    private final SessionFactory opener;
    private final PasswordHasher desk;

    AccessWiring(Transactions transactions, Stores stores, Doors doors, VersionCheck freshness, Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.doors = doors;
        this.freshness = freshness;
        this.clock = clock;
        this.users = stores.users();
        this.sessions = stores.sessions();
        this.known = new SessionCache(transactions, users, sessions, stores.tokens());
        this.ring = new KeyRing(transactions, stores.keys(), doors.keySecrets(), clock);
        this.opener = new SessionFactory(sessions, known, doors.tokens(), ring, doors.secrets());
        this.desk = new PasswordHasher(doors.passwords(), doors.common(), doors.limits());
    }

    AccessUseCases assembled() {
        LoginThrottle brake = new LoginThrottle(doors.allowances());
        RecentWrongPasswords wrong = new RecentWrongPasswords(doors.secrets().get(), clock);
        CallerRateLimiter limits = new CallerRateLimiter(doors.allowances(), doors.limits());
        SessionsAndTokens own = sessionsAndTokens();
        return new AccessUseCases(
                new AuthenticateUseCase(doors.tokens(), ring, known, limits, clock),
                limits::admitStranger,
                new LogInUseCase(transactions, users, doors, desk, brake, wrong, opener, clock),
                new RefreshSessionUseCase(transactions, users, sessions, known, opener, doors.secrets(), clock),
                own::logOut,
                own::sessions,
                own::endSession,
                own::tokens,
                own::addToken,
                own::endToken,
                changePassword(brake),
                this::listUsers,
                this::readUser,
                this::readSelf,
                this::names,
                this::preparePassword,
                this::digestPassword,
                new AddUserUseCase(transactions, users, clock),
                new ChangeUserUseCase(transactions, users, sessions, known, freshness, clock),
                (username, firstPassword) -> opened(keys(), username, firstPassword),
                keys()::reset,
                ring::rotate,
                known);
    }

    private SessionsAndTokens sessionsAndTokens() {
        return new SessionsAndTokens(transactions, sessions, stores.tokens(), known, doors.secrets(), clock);
    }

    private OperatorAccess keys() {
        return new OperatorAccess(transactions, users, desk, sessions, clock);
    }

    private ChangePassword changePassword(LoginThrottle brake) {
        return new ChangePasswordUseCase(transactions, users, doors.passwords(), desk, brake, sessions, known, clock);
    }

    private @Nullable HashedInitialPassword preparePassword(Caller caller, @Nullable String password) {
        caller.requireAdmin();
        if (password == null) {
            return null;
        }
        caller.requirePerson();
        return desk.given(caller, password);
    }

    private String digestPassword(Caller caller, String key, String password) {
        return desk.digest(caller, key, password);
    }

    private List<UserSummary> names(Caller caller) {
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

    /** What he came in as may be out of date: the news of another server takes its time. */
    private UserView readSelf(Caller caller) {
        UserView now = view(caller, caller.userId());
        if (!now.active() || !now.role().equals(caller.role().code())) {
            throw Refusal.because(new AccessRefusal.Unauthenticated());
        }
        return now;
    }

    private UserView view(Caller caller, UserId id) {
        return transactions
                .read(caller, () -> users.find(id))
                .map(UserView::of)
                .orElseThrow(() -> Refusal.because(new Refusal.NotFound("user", id.value())));
    }

    /** The first start makes a key to sign with too, so that the first login need not. */
    private boolean opened(OperatorAccess keys, String username, String firstPassword) {
        SigningKey unused = ring.current();
        return keys.open(username, firstPassword);
    }
}

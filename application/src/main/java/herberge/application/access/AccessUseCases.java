package herberge.application.access;

import herberge.application.port.ApiTokens;
import herberge.application.port.EventLog;
import herberge.application.port.Passwords;
import herberge.application.port.Sessions;
import herberge.application.port.SigningKeys;
import herberge.application.port.Tokens;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.shared.Caller;
import herberge.application.shared.Freshness;
import herberge.application.shared.Page;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import java.time.Clock;
import java.util.function.Supplier;

/** The feature's front door: who is calling, and who may call. Built once, by bootstrap. */
public record AccessUseCases(
        Authenticate authenticate,
        LogIn logIn,
        RefreshSession refreshSession,
        LogOut logOut,
        ListSessions listSessions,
        EndSession endSession,
        ListTokens listTokens,
        AddToken addToken,
        EndToken endToken,
        ChangePassword changePassword,
        ListUsers listUsers,
        ReadUser readUser,
        ReadSelf readSelf,
        ListUserNames listUserNames,
        AddUser addUser,
        ChangeUser changeUser,
        OpenHouse openHouse,
        ResetPassword resetPassword,
        RotateKeys rotateKeys,
        KnownSessions knownSessions) {

    /** Who is known, and by what. */
    public record Stores(Users users, Sessions sessions, ApiTokens tokens, SigningKeys keys, EventLog events) {}

    /**
     * What proves who somebody is.
     *
     * @param keySecrets what nobody can guess, in base64, for signing
     * @param secrets    the same in the letters of URLs, for people and machines to show
     */
    public record Doors(Passwords passwords, Tokens tokens, Supplier<String> keySecrets, Supplier<String> secrets) {}

    public static AccessUseCases of(
            Transactions transactions, Stores stores, Doors doors, Freshness freshness, Clock clock) {
        Users users = stores.users();
        Sessions sessions = stores.sessions();
        Passwords passwords = doors.passwords();
        KnownSessions known = new KnownSessions(transactions, users, sessions, stores.tokens());
        KeyRing ring = new KeyRing(transactions, stores.keys(), doors.keySecrets(), clock);
        SessionOpener opener = new SessionOpener(sessions, doors.tokens(), ring, doors.secrets());
        OwnPasses own = new OwnPasses(transactions, sessions, stores.tokens(), known, doors.secrets(), clock);
        HouseKeys keys = new HouseKeys(transactions, users, passwords, sessions, clock);
        return new AccessUseCases(
                new AuthenticateUseCase(doors.tokens(), ring, known, clock),
                new LogInUseCase(transactions, users, passwords, opener, clock),
                new RefreshSessionUseCase(transactions, users, sessions, known, opener, doors.secrets(), clock),
                own::logOut,
                own::sessions,
                own::endSession,
                own::tokens,
                own::addToken,
                own::endToken,
                new ChangePasswordUseCase(transactions, users, passwords, sessions, known, clock),
                listUsers(transactions, users, stores.events()),
                readUser(transactions, users),
                caller -> view(transactions, users, caller, caller.userId()),
                listNames(transactions, users),
                new AddUserUseCase(transactions, users, passwords, clock),
                new ChangeUserUseCase(transactions, users, passwords, sessions, known, freshness, clock),
                (username, password) -> opened(ring, keys, username, password),
                keys::reset,
                ring::rotate,
                known);
    }

    /** The first start makes a key to sign with too, so that the first login need not. */
    private static boolean opened(KeyRing ring, HouseKeys keys, String username, String firstPassword) {
        SigningKeys.SigningKey unused = ring.current();
        return keys.open(username, firstPassword);
    }

    private static ListUserNames listNames(Transactions transactions, Users users) {
        return caller -> transactions.reading(
                caller, () -> users.names().stream().map(UserName::of).toList());
    }

    private static ListUsers listUsers(Transactions transactions, Users users, EventLog events) {
        return (caller, page) -> {
            caller.requireAdmin();
            return transactions.reading(
                    caller,
                    () -> Page.after(events.position(), () -> users.list(page).map(UserView::of)));
        };
    }

    private static ReadUser readUser(Transactions transactions, Users users) {
        return (caller, id) -> {
            caller.requireAdmin();
            return view(transactions, users, caller, id);
        };
    }

    private static UserView view(Transactions transactions, Users users, Caller caller, UserId id) {
        return transactions
                .reading(caller, () -> users.find(id))
                .map(UserView::of)
                .orElseThrow(() -> Refusal.because(new Refusal.NotFound("user", id.value())));
    }
}

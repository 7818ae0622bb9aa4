package herberge.application.access;

import herberge.application.port.Allowances;
import herberge.application.port.CommonPasswords;
import herberge.application.port.EventLog;
import herberge.application.port.LoginAddresses;
import herberge.application.port.Passwords;
import herberge.application.port.Tokens;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.shared.Caller;
import herberge.application.shared.Freshness;
import herberge.application.shared.Page;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import java.time.Clock;

/** The feature's front door: who is calling, and who may call. Built once, by bootstrap. */
public record AccessUseCases(
        Authenticate authenticate,
        AdmitStranger admitStranger,
        LogIn logIn,
        ChangePassword changePassword,
        ListUsers listUsers,
        ReadUser readUser,
        ReadSelf readSelf,
        ListUserNames listUserNames,
        AddUser addUser,
        ChangeUser changeUser,
        OpenHouse openHouse,
        ResetPassword resetPassword) {

    /** What proves who somebody is, and what keeps those out who only try. */
    public record Doors(
            Passwords passwords,
            CommonPasswords common,
            Tokens tokens,
            LoginAddresses addresses,
            Allowances allowances,
            Limits limits) {}

    public static AccessUseCases of(
            Transactions transactions, Users users, Doors doors, EventLog events, Freshness freshness, Clock clock) {
        KnownUsers known = new KnownUsers(transactions, users);
        PasswordDesk desk = new PasswordDesk(doors.passwords(), doors.common(), doors.limits());
        LogInBrake brake = new LogInBrake(doors.allowances());
        RateLimits limits = new RateLimits(doors.allowances(), doors.limits());
        HouseKeys keys = new HouseKeys(transactions, users, desk, clock);
        return new AccessUseCases(
                new AuthenticateUseCase(doors.tokens(), known, limits, clock),
                limits::admitStranger,
                new LogInUseCase(transactions, users, doors, desk, brake, clock),
                new ChangePasswordUseCase(transactions, users, doors.passwords(), desk, brake, known, clock),
                listUsers(transactions, users, events),
                readUser(transactions, users),
                caller -> view(transactions, users, caller, caller.userId()),
                caller -> transactions.reading(
                        caller, () -> users.names().stream().map(UserName::of).toList()),
                new AddUserUseCase(transactions, users, desk, clock),
                new ChangeUserUseCase(transactions, users, desk, known, freshness, clock),
                keys::open,
                keys::reset);
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

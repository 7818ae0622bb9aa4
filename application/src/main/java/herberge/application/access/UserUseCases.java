package herberge.application.access;

import herberge.application.port.EventLog;
import herberge.application.port.Sessions;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.read.EntityReader;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.write.ChangeExecutor;
import herberge.domain.shared.UserId;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The capabilities of the feature, for driving adapters: what can be done with users. Built once, by bootstrap. */
public record UserUseCases(
        ListUsers listUsers,
        ReadUser readUser,
        ListUserNames listUserNames,
        HashInitialPassword hashInitialPassword,
        FingerprintPassword fingerprintPassword,
        AddUser addUser,
        ChangeUser changeUser) {

    /** Lists the users by name. Administrators only. */
    @FunctionalInterface
    public interface ListUsers {
        Page<UserView> list(Caller caller, Supplier<PageRequest> page);
    }

    /** Shows one user. Administrators only. */
    @FunctionalInterface
    public interface ReadUser {
        UserView read(Caller caller, UserId id);
    }

    /** Lists the ids and names of all users, for every role. */
    @FunctionalInterface
    public interface ListUserNames {
        List<UserSummary> list(Caller caller);
    }

    /**
     * Hashes a password that the caller sets for another user. Must not be called inside a unit of work, because it may
     * have to wait for others. Administrators only; API tokens are refused if there is a password.
     */
    @FunctionalInterface
    public interface HashInitialPassword {
        /** Returns null if no password is given. */
        @Nullable
        HashedInitialPassword hash(Caller caller, @Nullable String password);
    }

    /**
     * Returns a fingerprint of a password, by which a repeated request can be recognized: equal only for the same password,
     * caller and idempotency key, and as slow to guess from as a stored hash. For callers who may set passwords. Must not
     * be called inside a unit of work, because it may have to wait for others.
     */
    @FunctionalInterface
    public interface FingerprintPassword {
        String fingerprint(Caller caller, String key, String password);
    }

    /** Adds a user, who must change the first password at the first login. Administrators only. */
    @FunctionalInterface
    public interface AddUser {
        ChangeResult<UserView> add(Caller caller, ChangeRequest<UserDraft> request);
    }

    /** Changes a user; refuses to remove the last active administrator. Administrators only. */
    @FunctionalInterface
    public interface ChangeUser {
        ChangeResult<UserView> change(Caller caller, UserId id, ChangeRequest<UserDraft> request);
    }

    /** What the use cases read and write. */
    record Stores(Users users, Sessions sessions, EventLog events) {}

    static UserUseCases of(
            Transactions transactions,
            Stores stores,
            PasswordHasher hasher,
            SessionCache sessionCache,
            ChangeExecutor changes,
            Clock clock) {
        Users users = stores.users();
        EntityReader reader = new EntityReader(transactions, stores.events());
        return new UserUseCases(
                listUsers(reader, users),
                readUser(reader, users),
                caller -> transactions.read(
                        caller,
                        () -> users.listNames().stream().map(UserSummary::of).toList()),
                hashInitialPassword(hasher),
                hasher::digest,
                new AddUserUseCase(changes, users, clock),
                new ChangeUserUseCase(transactions, changes, users, stores.sessions(), sessionCache, clock));
    }

    private static ListUsers listUsers(EntityReader reader, Users users) {
        return (caller, page) -> {
            caller.requireAdmin();
            PageRequest wanted = page.get();
            return reader.list(caller, () -> users.list(wanted).map(UserView::of));
        };
    }

    private static ReadUser readUser(EntityReader reader, Users users) {
        return (caller, id) -> {
            caller.requireAdmin();
            return reader.read(
                    caller, EntityKind.USER, id.value(), () -> users.find(id).map(UserView::of));
        };
    }

    private static HashInitialPassword hashInitialPassword(PasswordHasher hasher) {
        return (caller, password) -> {
            caller.requireAdmin();
            if (password == null) {
                return null;
            }
            caller.requirePerson();
            return hasher.hashInitial(caller, password);
        };
    }
}

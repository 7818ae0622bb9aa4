package herberge.application.access;

import herberge.application.access.UserUseCases.ChangeUser;
import herberge.application.port.Sessions;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.shared.RequestFault;
import herberge.application.write.ChangeExecutor;
import herberge.application.write.ChangeTarget;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.user.SessionEnd;
import herberge.domain.user.User;
import herberge.domain.user.UserViolation;
import java.time.Clock;
import java.time.Instant;

final class ChangeUserUseCase implements ChangeUser {

    private final Transactions transactions;
    private final ChangeExecutor changes;
    private final Users users;
    private final Sessions sessions;
    private final SessionCache sessionCache;
    private final Clock clock;

    ChangeUserUseCase(
            Transactions transactions,
            ChangeExecutor changes,
            Users users,
            Sessions sessions,
            SessionCache sessionCache,
            Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.users = users;
        this.sessions = sessions;
        this.sessionCache = sessionCache;
        this.clock = clock;
    }

    @Override
    public ChangeResult<UserView> change(Caller caller, UserId id, ChangeRequest<UserDraft> request) {
        caller.requireAdmin();
        Instant now = clock.instant();
        return changes.change(caller, target(id), request, (locked, faults) -> {
            User user = locked.user();
            UserDraft draft = request.appliedTo(new UserDraft(user.details(), null));
            requireValid(draft, id.equals(caller.userId()), faults);
            if (draft.details().equals(user.details()) && draft.password() == null) {
                return UserView.of(user);
            }
            User changed = store(locked, draft, caller, now);
            transactions.runAfterCommit(() -> sessionCache.forgetUser(id.value()));
            return UserView.of(changed);
        });
    }

    /** A locked user, and the number of active administrators, who are locked too. */
    private record Locked(int admins, User user) {}

    private ChangeTarget<Locked> target(UserId id) {
        return new ChangeTarget<>(
                EntityKind.USER,
                id.value(),
                () -> {
                    int admins = users.lockActiveAdmins(); // before the user itself: locks are always taken in the same
                    // order
                    return users.lock(id).map(user -> new Locked(admins, user));
                },
                locked -> locked.user().version(),
                locked -> UserView.of(locked.user()));
    }

    /**
     * Administrators cannot change their own password here: changing it requires the old password, so that a stolen
     * session is not enough to take over the account.
     */
    private static void requireValid(UserDraft draft, boolean ownUser, Faults faults) {
        draft.details().check(faults);
        if (draft.password() != null && ownUser) {
            faults.addOnce(Field.of("password"), UserViolation.Plain.OWN_PASSWORD);
        } else if (draft.password() != null) {
            HashedInitialPassword.check(
                    Field.of("password"), draft.password(), draft.details().username(), faults);
        }
        faults.refuseIfAny();
    }

    /** Ends the sessions of a user who may no longer log in or has a new password. */
    private void endSessions(User changed, boolean newPassword, Instant now) {
        if (!changed.details().active()) {
            sessions.endAll(changed.id(), null, SessionEnd.DEACTIVATED, now);
        } else if (newPassword) {
            sessions.endAll(changed.id(), null, SessionEnd.PASSWORD_CHANGED, now);
        }
    }

    private User store(Locked locked, UserDraft draft, Caller caller, Instant now) {
        User user = locked.user();
        HashedInitialPassword password = draft.password();
        User changed =
                user.changeTo(draft.details(), password != null || user.mustChangePassword(), caller.userId(), now);
        if (user.isActiveAdmin() && !changed.isActiveAdmin() && locked.admins() <= 1) {
            throw Refusal.because(new LastAdminGuard());
        }
        if (!changed.username().equals(user.username()) && users.exists(changed.username())) {
            throw Refusal.because(new RequestFault.AlreadyExists("username"));
        }
        users.save(changed, password == null ? null : password.hash());
        endSessions(changed, password != null, now);
        return changed;
    }
}

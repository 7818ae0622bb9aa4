package herberge.application.access;

import herberge.application.port.Sessions;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.application.shared.RequestFault;
import herberge.application.write.VersionCheck;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.user.SessionEnd;
import herberge.domain.user.User;
import java.time.Clock;
import java.time.Instant;

final class ChangeUserUseCase implements ChangeUser {

    private final Transactions transactions;
    private final Users users;
    private final Sessions sessions;
    private final SessionCache sessionCache;
    private final VersionCheck versionCheck;
    private final Clock clock;

    ChangeUserUseCase(
            Transactions transactions,
            Users users,
            Sessions sessions,
            SessionCache sessionCache,
            VersionCheck versionCheck,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.sessions = sessions;
        this.sessionCache = sessionCache;
        this.versionCheck = versionCheck;
        this.clock = clock;
    }

    @Override
    public UserView change(Caller caller, UserId id, Patch<UserDraft> edit) {
        caller.requireAdmin();
        Instant now = clock.instant();
        return transactions.run(caller, () -> {
            int admins = users.lockActiveAdmins(); // before the user itself: locks are always taken in the same order
            User user = users.lock(id).orElseThrow(() -> Refusal.because(new Refusal.NotFound("user", id.value())));
            ParsedRequest<UserDraft> asked = edit.apply(new UserDraft(user.details(), null));
            versionCheck.require(asked, EntityKind.USER, id.value(), user.version(), () -> UserView.of(user));
            UserDraft draft = asked.draft();
            requireValid(draft, id.equals(caller.userId()), asked.faultsSoFar());
            if (draft.details().equals(user.details()) && draft.password() == null) {
                return UserView.of(user);
            }
            User changed = store(user, draft, caller, admins, now);
            transactions.runAfterCommit(() -> sessionCache.forgetUser(id.value()));
            return UserView.of(changed);
        });
    }

    /**
     * Administrators cannot change their own password here: changing it requires the old password, so that a stolen
     * session is not enough to take over the account.
     */
    private static void requireValid(UserDraft draft, boolean ownUser, Faults faults) {
        draft.details().check(faults);
        if (draft.password() != null && ownUser) {
            faults.addOnce("/password", Faults.INVALID, "is one's own: PUT /auth/password changes it");
        } else if (draft.password() != null) {
            HashedInitialPassword.check(
                    "/password", draft.password(), draft.details().username(), faults);
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

    private User store(User user, UserDraft draft, Caller caller, int admins, Instant now) {
        HashedInitialPassword password = draft.password();
        User changed =
                user.changeTo(draft.details(), password != null || user.mustChangePassword(), caller.userId(), now);
        if (user.isActiveAdmin() && !changed.isActiveAdmin() && admins <= 1) {
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

package herberge.application.access;

import static java.util.Objects.requireNonNull;

import herberge.application.access.AccessUseCases.ChangePassword;
import herberge.application.port.Passwords;
import herberge.application.port.Sessions;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.user.PasswordForms;
import herberge.domain.user.SessionEnd;
import herberge.domain.user.User;
import herberge.domain.user.UserViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class ChangePasswordUseCase implements ChangePassword {

    private static final Field OLD = Field.of("oldPassword");
    private static final Field NEW = Field.of("newPassword");

    private final Transactions transactions;
    private final Users users;
    private final Passwords passwords;
    private final PasswordHasher hasher;
    private final LoginThrottle throttle;
    private final Sessions sessions;
    private final SessionCache sessionCache;
    private final Clock clock;

    /**
     * The users whose password is being changed at present. One user's attempts must not fill the queue that all logins
     * wait in.
     */
    private final Set<UserId> inProgress = ConcurrentHashMap.newKeySet();

    ChangePasswordUseCase(
            Transactions transactions,
            Users users,
            Passwords passwords,
            PasswordHasher hasher,
            LoginThrottle throttle,
            Sessions sessions,
            SessionCache sessionCache,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.hasher = hasher;
        this.throttle = throttle;
        this.sessionCache = sessionCache;
        this.clock = clock;
    }

    @Override
    public void change(Caller caller, ChangeRequest<Input> request) {
        caller.requirePerson();
        request.requireUnderstood();
        LoginThrottle.Attempt attempt = throttle.attemptOwnPassword(caller);
        attempt.requireFree(); // before queuing: a caller who has to wait anyway must not take a place in the queue
        if (!inProgress.add(caller.userId())) {
            throw Refusal.because(new AccessRefusal.RateLimited(PasswordHasher.RETRY_AFTER));
        }
        try {
            change(caller, request, attempt);
        } finally {
            inProgress.remove(caller.userId());
        }
    }

    private void change(Caller caller, ChangeRequest<Input> request, LoginThrottle.Attempt attempt) {
        Instant now = clock.instant();
        Faults faults = request.faultsSoFar();
        Input input = request.appliedTo(Input.BLANK);
        String old = input.oldPassword();
        String newPassword = input.newPassword();
        faults.checkGiven(OLD, old);
        if (newPassword != null && old != null && isSame(newPassword, old)) {
            faults.addOnce(NEW, UserViolation.Plain.UNCHANGED);
        }
        if (hasher.check(caller, NEW, newPassword, faults)) {
            attempt.recordFailure(); // finding this out took as long as finding out that the old password is wrong
        }
        faults.refuseIfAny();
        String verifiedHash = verifyOldPassword(caller, requireNonNull(old), attempt);
        String hash = hasher.hash(caller, requireNonNull(newPassword));
        transactions.run(caller, () -> {
            User user = users.lock(caller.userId()).orElseThrow();
            if (!passwordHash(caller).equals(verifiedHash)) {
                throw wrongPassword(); // another user has set a new password in the meantime
            }
            users.save(user.changeTo(user.details(), false, caller.userId(), now), hash);
            sessions.endAll(user.id(), caller.pass().session().orElse(null), SessionEnd.PASSWORD_CHANGED, now);
            return user;
        });
        sessionCache.forgetUser(caller.userId().value());
    }

    private static boolean isSame(String password, String other) {
        return PasswordForms.normalize(password).equals(PasswordForms.normalize(other));
    }

    private String passwordHash(Caller caller) {
        return users.findCredentials(caller.userId())
                .map(Users.Credentials::passwordHash)
                .orElseThrow(() -> Refusal.because(new AccessRefusal.Unauthenticated()));
    }

    private static Refusal wrongPassword() {
        Faults faults = new Faults();
        faults.add(OLD, UserViolation.Plain.WRONG_PASSWORD);
        return faults.refusal();
    }

    /** Returns the hash of the password, if {@code old} is the present password. */
    private String verifyOldPassword(Caller caller, String old, LoginThrottle.Attempt attempt) {
        String hash = transactions.read(caller, () -> passwordHash(caller));
        boolean right = hasher.runQueued(PasswordHasher.ticketOf(caller), () -> {
            attempt.requireFree();
            if (passwords.matches(old, hash)) {
                return true;
            }
            attempt.recordFailure();
            return false;
        });
        if (!right) {
            throw wrongPassword();
        }
        return hash;
    }
}

package herberge.application.access;

import herberge.application.port.Sessions;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.shared.Caller;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import herberge.domain.user.SessionEnd;
import herberge.domain.user.User;
import herberge.domain.user.UserDetails;
import herberge.domain.user.Username;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What the operator of the server may do without a login: create the first administrator, or restore the access of a
 * user.
 */
final class OperatorAccess {

    private final Transactions transactions;
    private final Users users;
    private final PasswordHasher hasher;
    private final Sessions sessions;
    private final Clock clock;

    OperatorAccess(Transactions transactions, Users users, PasswordHasher hasher, Sessions sessions, Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.hasher = hasher;
        this.sessions = sessions;
        this.clock = clock;
    }

    boolean createFirstAdmin(String username, String firstPassword) {
        Instant now = clock.instant();
        Caller system = Caller.system("first-start");
        if (transactions.read(system, this::hasPersons)) {
            return false;
        }
        String hash = hasher.hash(system, firstPassword);
        UserDetails details = new UserDetails(username, null, null, Role.ADMIN, true);
        return transactions.run(system, () -> {
            if (hasPersons()) {
                return false; // another server was faster
            }
            users.add(details, hash, true, Authorship.of(UserId.SYSTEM, now));
            return true;
        });
    }

    /** The server itself and the author of what was moved in are always among the users. */
    private boolean hasPersons() {
        return users.listNames().stream().anyMatch(name -> new UserId(name.id()).isPerson());
    }

    boolean reset(String username, String newPassword) {
        Instant now = clock.instant();
        Caller system = Caller.system("reset-password");
        String hash = hasher.hash(system, newPassword);
        return transactions.run(system, () -> {
            Optional<User> found = users.findCredentials(Username.normalize(username))
                    .flatMap(credentials -> users.lock(credentials.user().id()));
            found.ifPresent(user -> {
                UserDetails details = user.details();
                UserDetails active =
                        new UserDetails(details.username(), details.fullName(), details.email(), details.role(), true);
                users.save(user.changeTo(active, true, UserId.SYSTEM, now), hash);
                sessions.endAll(user.id(), null, SessionEnd.PASSWORD_CHANGED, now);
            });
            return found.isPresent();
        });
    }
}

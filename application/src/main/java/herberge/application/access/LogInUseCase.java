package herberge.application.access;

import herberge.application.port.Passwords;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.port.Users.Credentials;
import herberge.application.shared.Caller;
import herberge.application.shared.Denied;
import herberge.domain.shared.Refusal;
import herberge.domain.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

final class LogInUseCase implements LogIn {

    private final Transactions transactions;
    private final Users users;
    private final Passwords passwords;
    private final SessionOpener opener;
    private final Clock clock;

    LogInUseCase(Transactions transactions, Users users, Passwords passwords, SessionOpener opener, Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.passwords = passwords;
        this.opener = opener;
        this.clock = clock;
    }

    @Override
    public Session.Opened logIn(Command command) {
        Instant now = clock.instant();
        Caller system = Caller.system(command.requestId());
        Optional<Credentials> found = transactions.reading(system, () -> users.credentials(command.username()));
        // Hashing takes long: never while a connection is held.
        User user = proven(found, command.password());
        Caller himself = new Caller(user.id(), user.username(), user.role(), command.requestId(), null);
        From from = command.from();
        SessionOpener.Opened opened = transactions.required(himself, () -> {
            users.loggedIn(user.id(), now);
            return opener.open(user, from.device(), from.address(), now);
        });
        User seen =
                new User(user.id(), user.details(), user.mustChangePassword(), now, user.version(), user.authorship());
        return opener.opened(seen, opened.session(), opened.secret(), now);
    }

    private User proven(Optional<Credentials> found, String password) {
        if (found.isEmpty()) {
            passwords.pretend(password);
            throw Refusal.because(new Denied.Unauthenticated());
        }
        Credentials credentials = found.get();
        boolean right = passwords.matches(password, credentials.passwordHash());
        if (!right || !credentials.user().details().active()) {
            throw Refusal.because(new Denied.Unauthenticated());
        }
        return credentials.user();
    }
}

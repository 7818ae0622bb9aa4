package herberge.application.access;

import herberge.application.port.LoginAddresses;
import herberge.application.port.Passwords;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.port.Users.Credentials;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.domain.shared.Refusal;
import herberge.domain.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class LogInUseCase implements LogIn {

    /** What the house knows of a name and an address before the password was looked at. */
    private record Seen(Optional<Credentials> credentials, LoginThrottle.Familiar familiar) {

        /** What a password is compared with; nothing where nobody has the name. */
        String standing() {
            return credentials
                    .map(it -> it.passwordHash() + " " + it.user().details().active())
                    .orElse("");
        }
    }

    /** Whose password it is; and another hash of it, where the stored one is outdated. */
    private record Proven(Credentials credentials, @Nullable String rehashed) {}

    private final Transactions transactions;
    private final Users users;
    private final LoginAddresses addresses;
    private final Passwords passwords;
    private final PasswordHasher hasher;
    private final LoginThrottle throttle;
    private final RecentWrongPasswords wrong;
    private final SessionFactory sessionFactory;
    private final Clock clock;

    LogInUseCase(
            Transactions transactions,
            Users users,
            AccessUseCases.Authentication authentication,
            PasswordHasher hasher,
            LoginThrottle throttle,
            RecentWrongPasswords wrong,
            SessionFactory sessionFactory,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.addresses = authentication.addresses();
        this.passwords = authentication.passwords();
        this.hasher = hasher;
        this.throttle = throttle;
        this.wrong = wrong;
        this.sessionFactory = sessionFactory;
        this.clock = clock;
    }

    @Override
    public IssuedSession.Opened logIn(Command command) {
        Instant now = clock.instant();
        LoginThrottle.Origin origin = origin(command);
        Seen seen =
                transactions.read(Caller.system(command.requestId()), () -> lookUp(command.username(), origin, now));
        String digest = wrong.digest(command.username(), command.from().network(), seen.standing(), command.password());
        requireNotTriedRecently(digest);
        LoginThrottle.Attempt attempt = throttle.attemptLogIn(command.username(), origin, seen.familiar());
        attempt.requireFree(); // before the queue too: who has to wait anyhow shall not fill it
        // Hashing takes long: never while a connection is held.
        Proven proven = hasher.runQueued(attempt.ticket(), () -> {
            requireNotTriedRecently(digest);
            return verifyPassword(attempt, digest, seen.credentials(), command.password());
        });
        return openSession(command, origin, proven, now);
    }

    private static LoginThrottle.Origin origin(Command command) {
        String client = command.clientId() == null ? "" : command.clientId();
        String device = client.isEmpty() ? "" : TokenDigests.ofClient(client);
        return new LoginThrottle.Origin(command.from(), device, TokenDigests.of(client + "\n" + command.device()));
    }

    private Seen lookUp(String username, LoginThrottle.Origin origin, Instant now) {
        boolean device = !origin.device().isEmpty() && addresses.isKnown(username, origin.device(), now);
        boolean address = addresses.isKnown(username, origin.from().network(), now);
        return new Seen(users.findCredentials(username), new LoginThrottle.Familiar(device, address));
    }

    private void requireNotTriedRecently(String digest) {
        if (wrong.isKnown(digest)) {
            throttle.countRepetition(digest);
            throw Refusal.because(new AccessRefusal.Unauthenticated());
        }
    }

    private Proven verifyPassword(
            LoginThrottle.Attempt attempt, String digest, Optional<Credentials> found, String password) {
        attempt.requireFree();
        if (found.isEmpty()) {
            passwords.simulateMatch(password);
        } else if (passwords.matches(password, found.get().passwordHash())
                && found.get().user().details().active()) {
            boolean outdated = passwords.needsRehash(password, found.get().passwordHash());
            return new Proven(found.get(), outdated ? passwords.hash(password) : null);
        }
        attempt.recordFailure();
        wrong.add(digest);
        throttle.countRepetition(digest);
        throw Refusal.because(new AccessRefusal.Unauthenticated());
    }

    /** The queue may have taken seconds: who was locked out meanwhile, or given another password, stays out. */
    private void requireStillRight(Credentials looked) {
        boolean still = users.lock(looked.user().id())
                .filter(user -> user.details().active())
                .flatMap(user -> users.findCredentials(user.id()))
                .filter(now -> now.passwordHash().equals(looked.passwordHash()))
                .isPresent();
        if (!still) {
            throw Refusal.because(new AccessRefusal.Unauthenticated());
        }
    }

    private IssuedSession.Opened openSession(Command command, LoginThrottle.Origin origin, Proven proven, Instant now) {
        User user = proven.credentials().user();
        Caller himself = new Caller(user.id(), user.username(), user.role(), command.requestId(), null);
        RefreshToken token = transactions.run(himself, () -> {
            requireStillRight(proven.credentials());
            users.recordLogin(user.id(), now);
            addresses.remember(user.id(), command.from().network(), now);
            if (!origin.device().isEmpty()) {
                addresses.remember(user.id(), origin.device(), now);
            }
            if (proven.rehashed() != null) {
                users.rehash(user.id(), proven.credentials().passwordHash(), proven.rehashed());
            }
            return sessionFactory.open(user, command.device(), command.from().text(), now);
        });
        User seen =
                new User(user.id(), user.details(), user.mustChangePassword(), now, user.version(), user.authorship());
        return sessionFactory.issueTokens(seen, token, now);
    }
}

package herberge.application.access;

import herberge.application.access.AccessUseCases.LogIn;
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

    /** What the house knows about the user name and the origin before the password is verified. */
    private record KnownFacts(Optional<Credentials> credentials, LoginThrottle.Familiar familiar) {

        /** The state that the password is compared with; empty if there is no such user. */
        String standing() {
            return credentials
                    .map(credentials -> credentials.passwordHash() + " "
                            + credentials.user().details().active())
                    .orElse("");
        }
    }

    /** The user whose password was verified; and a new hash of the password if the stored one is outdated. */
    private record VerifiedPassword(
            Credentials credentials, @Nullable String newHash) {}

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
        KnownFacts seen =
                transactions.read(Caller.system(command.requestId()), () -> lookUp(command.username(), origin, now));
        String digest = wrong.digest(command.username(), command.from().network(), seen.standing(), command.password());
        requireNotTriedRecently(digest);
        LoginThrottle.Attempt attempt = throttle.attemptLogIn(command.username(), origin, seen.familiar());
        attempt.requireFree(); // before the queue too: an attempt that has to wait must not take a place
        // Hashing takes long, so it never runs while a connection is held.
        VerifiedPassword verified = hasher.runQueued(attempt.ticket(), () -> {
            requireNotTriedRecently(digest);
            return verifyPassword(attempt, digest, seen.credentials(), command.password());
        });
        return openSession(command, origin, verified, now);
    }

    private static LoginThrottle.Origin origin(Command command) {
        String client = command.clientId() == null ? "" : command.clientId();
        String device = client.isEmpty() ? "" : TokenDigests.ofClient(client);
        return new LoginThrottle.Origin(command.from(), device, TokenDigests.of(client + "\n" + command.device()));
    }

    private KnownFacts lookUp(String username, LoginThrottle.Origin origin, Instant now) {
        boolean device = !origin.device().isEmpty() && addresses.isKnown(username, origin.device(), now);
        boolean address = addresses.isKnown(username, origin.from().network(), now);
        return new KnownFacts(users.findCredentials(username), new LoginThrottle.Familiar(device, address));
    }

    private void requireNotTriedRecently(String digest) {
        if (wrong.isKnown(digest)) {
            throttle.countRepetition(digest);
            throw Refusal.because(new AccessRefusal.Unauthenticated());
        }
    }

    private VerifiedPassword verifyPassword(
            LoginThrottle.Attempt attempt, String digest, Optional<Credentials> found, String password) {
        attempt.requireFree();
        if (found.isEmpty()) {
            passwords.simulateMatch(password);
        } else if (passwords.matches(password, found.get().passwordHash())
                && found.get().user().details().active()) {
            boolean outdated = passwords.needsRehash(password, found.get().passwordHash());
            return new VerifiedPassword(found.get(), outdated ? passwords.hash(password) : null);
        }
        attempt.recordFailure();
        wrong.add(digest);
        throttle.countRepetition(digest);
        throw Refusal.because(new AccessRefusal.Unauthenticated());
    }

    /**
     * Verification may have waited for seconds: refuses a user who was deactivated or given another password in the
     * meantime.
     */
    private void requireStillRight(Credentials verified) {
        boolean still = users.lock(verified.user().id())
                .filter(user -> user.details().active())
                .flatMap(user -> users.findCredentials(user.id()))
                .filter(current -> current.passwordHash().equals(verified.passwordHash()))
                .isPresent();
        if (!still) {
            throw Refusal.because(new AccessRefusal.Unauthenticated());
        }
    }

    private IssuedSession.Opened openSession(
            Command command, LoginThrottle.Origin origin, VerifiedPassword verified, Instant now) {
        User user = verified.credentials().user();
        Caller userAsCaller = new Caller(user.id(), user.username(), user.role(), command.requestId(), null);
        RefreshToken token = transactions.run(userAsCaller, () -> {
            requireStillRight(verified.credentials());
            users.recordLogin(user.id(), now);
            addresses.remember(user.id(), command.from().network(), now);
            if (!origin.device().isEmpty()) {
                addresses.remember(user.id(), origin.device(), now);
            }
            if (verified.newHash() != null) {
                users.rehash(user.id(), verified.credentials().passwordHash(), verified.newHash());
            }
            return sessionFactory.open(user, command.device(), command.from().text(), now);
        });
        User seen =
                new User(user.id(), user.details(), user.mustChangePassword(), now, user.version(), user.authorship());
        return sessionFactory.issueTokens(seen, token, now);
    }
}

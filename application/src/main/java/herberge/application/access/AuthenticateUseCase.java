package herberge.application.access;

import herberge.application.port.Tokens;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.application.shared.ClientAddress;
import herberge.domain.shared.Refusal;
import herberge.domain.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class AuthenticateUseCase implements Authenticate {

    /** Who it is, and how long what was shown is good for. */
    private record Proven(SessionCache.Known known, Instant expiresAt) {}

    private final Tokens tokens;
    private final KeyRing keys;
    private final SessionCache sessions;
    private final CallerRateLimiter limits;
    private final Clock clock;

    AuthenticateUseCase(Tokens tokens, KeyRing keys, SessionCache sessions, CallerRateLimiter limits, Clock clock) {
        this.tokens = tokens;
        this.keys = keys;
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public AuthenticatedCaller authenticate(Presented shown) {
        Optional<Proven> proven = verify(shown.token(), clock.instant(), shown.from());
        if (proven.isEmpty()) {
            limits.admitAnonymous(shown.from());
            throw Refusal.because(new AccessRefusal.Unauthenticated());
        }
        SessionCache.Known known = proven.get().known();
        User user = known.user();
        limits.admit(user.id());
        Caller caller =
                new Caller(user.id(), user.username(), user.role(), shown.requestId(), shown.clientId(), known.pass());
        return new AuthenticatedCaller(caller, proven.get().expiresAt(), user.mustChangePassword());
    }

    /**
     * What nobody remembers costs a look into the database: of what anybody could make up, not for an address that has
     * shown too much already. Whoever shows what this house has signed is no stranger, whatever else comes from there.
     */
    private Optional<Proven> verify(@Nullable String shown, Instant now, ClientAddress from) {
        if (shown == null) {
            return Optional.empty();
        }
        Optional<ApiSecret> secret = ApiSecret.parse(shown);
        if (secret.isPresent()) {
            return sessions.findToken(secret.get(), now, () -> limits.requireFree(from))
                    .map(known -> new Proven(known, known.expiresAt()));
        }
        return tokens.verify(shown, keys::find, now)
                .flatMap(verified -> sessions.findSession(
                                verified.session(), now, () -> limits.admitUncached(verified.session()))
                        .filter(known -> known.user().id().equals(verified.user()))
                        .map(known -> new Proven(known, verified.expiresAt())));
    }
}

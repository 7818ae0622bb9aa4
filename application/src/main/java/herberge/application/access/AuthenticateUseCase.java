package herberge.application.access;

import herberge.application.access.AccessUseCases.Authenticate;
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

    /** The verified caller, and when the presented token expires. */
    private record Verification(SessionCache.Entry entry, Instant expiresAt) {}

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
    public AuthenticatedCaller authenticate(Presented presented) {
        Optional<Verification> verification = verify(presented.token(), clock.instant(), presented.from());
        if (verification.isEmpty()) {
            limits.admitAnonymous(presented.from());
            throw Refusal.because(new AccessRefusal.Unauthenticated());
        }
        SessionCache.Entry entry = verification.get().entry();
        User user = entry.user();
        limits.admit(user.id());
        Caller caller = new Caller(
                user.id(), user.username(), user.role(), presented.requestId(), presented.clientId(), entry.pass());
        return new AuthenticatedCaller(caller, verification.get().expiresAt(), user.mustChangePassword());
    }

    /**
     * A token that is not cached costs a database query. A made-up token is not looked up for an
     * address that has presented too many invalid ones. A token signed by this house is always looked up, whatever else
     * comes from the same address.
     */
    private Optional<Verification> verify(@Nullable String text, Instant now, ClientAddress from) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<ApiSecret> secret = ApiSecret.parse(text);
        if (secret.isPresent()) {
            return sessions.findToken(secret.get(), now, () -> limits.requireFree(from))
                    .map(entry -> new Verification(entry, entry.expiresAt()));
        }
        return tokens.verify(text, keys::find, now)
                .flatMap(verified -> sessions.findSession(
                                verified.session(), now, () -> limits.admitUncached(verified.session()))
                        .filter(entry -> entry.user().id().equals(verified.user()))
                        .map(entry -> new Verification(entry, verified.expiresAt())));
    }
}

package herberge.application.access;

import herberge.application.port.Tokens;
import herberge.application.shared.Caller;
import herberge.application.shared.Denied;
import herberge.domain.shared.Refusal;
import herberge.domain.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class AuthenticateUseCase implements Authenticate {

    /** Who it is, and how long what was shown is good for. */
    private record Proven(KnownSessions.Known known, Instant expiresAt) {}

    private final Tokens tokens;
    private final KeyRing keys;
    private final KnownSessions sessions;
    private final Clock clock;

    AuthenticateUseCase(Tokens tokens, KeyRing keys, KnownSessions sessions, Clock clock) {
        this.tokens = tokens;
        this.keys = keys;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Authenticated authenticate(String token, String requestId, @Nullable String clientId) {
        Proven proven = proven(token, clock.instant()).orElseThrow(() -> Refusal.because(new Denied.Unauthenticated()));
        User user = proven.known().user();
        Caller caller = new Caller(
                user.id(),
                user.username(),
                user.role(),
                requestId,
                clientId,
                proven.known().pass());
        return new Authenticated(caller, proven.expiresAt(), user.mustChangePassword());
    }

    private Optional<Proven> proven(String shown, Instant now) {
        Optional<ApiSecret> secret = ApiSecret.parse(shown);
        if (secret.isPresent()) {
            return sessions.token(secret.get().id(), now)
                    .filter(known ->
                            Digests.same(known.digest(), Digests.of(secret.get().secret())))
                    .map(known -> new Proven(known, known.expiresAt()));
        }
        return tokens.verify(shown, keys.byName(), now)
                .flatMap(verified -> sessions.session(verified.session(), now)
                        .filter(known -> known.user().id().equals(verified.user()))
                        .map(known -> new Proven(known, verified.expiresAt())));
    }
}

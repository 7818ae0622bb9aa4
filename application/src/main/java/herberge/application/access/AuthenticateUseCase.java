package herberge.application.access;

import herberge.application.port.Tokens;
import herberge.application.shared.Caller;
import herberge.application.shared.Denied;
import herberge.domain.shared.Refusal;
import herberge.domain.user.User;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

final class AuthenticateUseCase implements Authenticate {

    private final Tokens tokens;
    private final KnownUsers users;
    private final Clock clock;

    AuthenticateUseCase(Tokens tokens, KnownUsers users, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Authenticated authenticate(String token, String requestId, @Nullable String clientId) {
        Instant now = clock.instant();
        Tokens.Verified verified = tokens.verify(token, now).orElseThrow(AuthenticateUseCase::unknown);
        User user = users.find(verified.user(), now)
                .filter(known -> known.details().active())
                .orElseThrow(AuthenticateUseCase::unknown);
        Caller caller = new Caller(user.id(), user.username(), user.role(), requestId, clientId);
        return new Authenticated(caller, verified.expiresAt(), user.mustChangePassword());
    }

    private static Refusal unknown() {
        return Refusal.because(new Denied.Unauthenticated());
    }
}

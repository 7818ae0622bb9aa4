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

    private record Known(User user, Instant expiresAt) {}

    private final Tokens tokens;
    private final KnownUsers users;
    private final RateLimits limits;
    private final Clock clock;

    AuthenticateUseCase(Tokens tokens, KnownUsers users, RateLimits limits, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Authenticated authenticate(Shown shown) {
        Optional<Known> known = known(shown.token(), clock.instant());
        if (known.isEmpty()) {
            limits.admitStranger(shown.from());
            throw Refusal.because(new Denied.Unauthenticated());
        }
        User user = known.get().user();
        limits.admit(user.id());
        Caller caller = new Caller(user.id(), user.username(), user.role(), shown.requestId(), shown.clientId());
        return new Authenticated(caller, known.get().expiresAt(), user.mustChangePassword());
    }

    private Optional<Known> known(@Nullable String token, Instant now) {
        if (token == null) {
            return Optional.empty();
        }
        return tokens.verify(token, now)
                .flatMap(verified -> users.find(verified.user(), now)
                        .filter(user -> user.details().active())
                        .map(user -> new Known(user, verified.expiresAt())));
    }
}

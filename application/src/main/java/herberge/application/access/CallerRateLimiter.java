package herberge.application.access;

import herberge.application.port.RateLimits;
import herberge.application.port.RateLimits.Allowance;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.ClientAddress;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.user.SessionId;
import java.time.Duration;
import java.util.Optional;

/** Keeps one user, or one address nobody has logged in at, from taking the server away from all others. */
final class CallerRateLimiter {

    private final RateLimits allowances;
    private final Optional<Allowance> ofUsers;
    private final Optional<Allowance> ofStrangers;

    CallerRateLimiter(RateLimits allowances, RequestLimits limits) {
        this.allowances = allowances;
        this.ofUsers = allowance(
                "requests-user", Math.max(limits.userBurst(), limits.userPerSecond()), limits.userPerSecond());
        this.ofStrangers = allowance("requests-address", limits.addressPerSecond(), limits.addressPerSecond());
    }

    private static Optional<Allowance> allowance(String name, int burst, int perSecond) {
        return perSecond == 0 ? Optional.empty() : Optional.of(Allowance.perSecond(name, burst, perSecond));
    }

    void admit(UserId user) {
        ofUsers.ifPresent(allowance -> require(allowances.take(allowance, Long.toString(user.value()))));
    }

    /** Looks for a session that nobody remembers, as often as its user may ask: it may be over, and its token is not. */
    void admitUncached(SessionId session) {
        ofUsers.ifPresent(allowance -> require(allowances.take(allowance, "session " + session.value())));
    }

    void admitAnonymous(ClientAddress from) {
        ofStrangers.ifPresent(allowance -> require(allowances.take(allowance, from.network())));
    }

    /** Sends strangers away where nobody would be admitted right now; admits nobody. */
    void requireFree(ClientAddress from) {
        ofStrangers.ifPresent(allowance -> require(allowances.untilNext(allowance, from.network())));
    }

    static void require(Duration wait) {
        if (!wait.isZero()) {
            throw Refusal.because(new AccessRefusal.RateLimited(wait));
        }
    }
}

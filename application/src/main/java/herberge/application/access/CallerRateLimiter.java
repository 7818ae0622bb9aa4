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

/**
 * Limits the number of requests of one user, and of one address without a login, so that they leave capacity for all
 * others.
 */
final class CallerRateLimiter {

    private final RateLimits allowances;
    private final Optional<Allowance> userAllowance;
    private final Optional<Allowance> addressAllowance;

    CallerRateLimiter(RateLimits allowances, RequestLimits limits) {
        this.allowances = allowances;
        this.userAllowance = allowance(
                "requests-user", Math.max(limits.userBurst(), limits.userPerSecond()), limits.userPerSecond());
        this.addressAllowance = allowance("requests-address", limits.addressPerSecond(), limits.addressPerSecond());
    }

    private static Optional<Allowance> allowance(String name, int burst, int perSecond) {
        return perSecond == 0 ? Optional.empty() : Optional.of(Allowance.perSecond(name, burst, perSecond));
    }

    void admit(UserId user) {
        userAllowance.ifPresent(allowance -> require(allowances.take(allowance, Long.toString(user.value()))));
    }

    /**
     * Limits lookups of a session that is not cached, at the same rate as requests of its user: the session may have
     * ended while its token is still valid.
     */
    void admitUncached(SessionId session) {
        userAllowance.ifPresent(allowance -> require(allowances.take(allowance, "session " + session.value())));
    }

    void admitAnonymous(ClientAddress from) {
        addressAllowance.ifPresent(allowance -> require(allowances.take(allowance, from.network())));
    }

    /** Refuses an anonymous request if the limit of its address is reached at present; does not count it. */
    void requireFree(ClientAddress from) {
        addressAllowance.ifPresent(allowance -> require(allowances.untilNext(allowance, from.network())));
    }

    static void require(Duration wait) {
        if (!wait.isZero()) {
            throw Refusal.because(new AccessRefusal.RateLimited(wait));
        }
    }
}

package herberge.adapter.postgres.shared;

import herberge.application.shared.RequestFault.Unavailable;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.Reason;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs units of work again that lost a race against a concurrent transaction. Thread-safe. */
final class RaceRetries {

    private static final Logger LOG = LoggerFactory.getLogger(RaceRetries.class);
    private static final int MAX_ATTEMPTS = 5;

    private final Map<String, Supplier<Reason>> reasons = new ConcurrentHashMap<>();

    /** Says why a unit of work is refused that violates the constraint in each attempt. */
    void register(String constraint, Supplier<Reason> reason) {
        reasons.put(constraint, reason);
    }

    <T> T run(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (JdbiException e) {
                String state = SqlStates.of(e);
                if (!SqlStates.isRetryable(state)) {
                    throw e;
                }
                if (attempt == MAX_ATTEMPTS) {
                    throw refusal(e);
                }
                LOG.debug("Retrying transaction after SQL state {}", state);
            }
        }
    }

    /** The reason registered for the violated constraint; without one, the database is too busy. */
    private Refusal refusal(JdbiException last) {
        @Nullable
        Supplier<Reason> reason = SqlStates.constraint(last).map(reasons::get).orElse(null);
        if (reason != null) {
            return Refusal.because(reason.get());
        }
        LOG.warn("Transaction failed after {} attempts", MAX_ATTEMPTS, last);
        return Refusal.because(new Unavailable());
    }
}

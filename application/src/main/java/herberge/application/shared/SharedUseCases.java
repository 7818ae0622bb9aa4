package herberge.application.shared;

import herberge.application.port.IdempotencyKeys;
import herberge.application.port.Transactions;
import java.time.Clock;

/** The capabilities that every driving adapter calls, whatever the feature. */
public record SharedUseCases(ExecuteOnce answerOnce) {

    public static SharedUseCases of(Transactions transactions, IdempotencyKeys keys, Clock clock) {
        return new SharedUseCases(new ExecuteOnceUseCase(transactions, keys, clock));
    }
}

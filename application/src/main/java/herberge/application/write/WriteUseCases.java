package herberge.application.write;

import herberge.application.port.IdempotencyKeys;
import herberge.application.port.Transactions;
import java.time.Clock;

/** The capabilities that every driving adapter calls, whatever the feature. */
public record WriteUseCases(ExecuteOnce answerOnce) {

    public static WriteUseCases of(Transactions transactions, IdempotencyKeys keys, Clock clock) {
        return new WriteUseCases(new ExecuteOnceUseCase(transactions, keys, clock));
    }
}

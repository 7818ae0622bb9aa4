package herberge.application.shared;

import herberge.application.port.ChangeLog;
import herberge.application.port.EventLog;
import herberge.application.port.IdempotencyKeys;
import herberge.application.port.Transactions;
import java.time.Clock;

/** What every driving adapter may call, whatever the feature. */
public record SharedUseCases(ExecuteOnce answerOnce, ReadHistory readHistory) {

    public static SharedUseCases of(
            Transactions transactions, IdempotencyKeys keys, ChangeLog changeLog, EventLog events, Clock clock) {
        return new SharedUseCases(
                new ExecuteOnceUseCase(transactions, keys, clock),
                new ReadHistoryUseCase(transactions, changeLog, events));
    }
}

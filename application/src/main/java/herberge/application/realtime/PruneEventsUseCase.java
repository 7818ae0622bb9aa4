package herberge.application.realtime;

import herberge.application.port.EventLog;
import herberge.application.port.EventLog.Keeping;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;

final class PruneEventsUseCase implements PruneEvents {

    /** So many that forgetting them takes milliseconds, however many have to go. */
    private static final int BATCH = 1_000;

    private final Transactions transactions;
    private final EventLog log;
    private final Keeping keeping;
    private final Caller system = Caller.system("prune-events");

    PruneEventsUseCase(Transactions transactions, EventLog log, Keeping keeping) {
        this.transactions = transactions;
        this.log = log;
        this.keeping = keeping;
    }

    @Override
    public long prune() {
        long gone = 0;
        int batch;
        do {
            batch = transactions.required(system, () -> log.prune(keeping, BATCH));
            gone += batch;
        } while (batch == BATCH);
        return gone;
    }
}

package herberge.application.realtime;

import herberge.application.port.EventLog;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;

final class PublishChangesUseCase implements PublishChanges {

    /** So many that numbering them takes milliseconds: whoever listens waits no longer than that. */
    private static final int BATCH = 200;

    private final Transactions transactions;
    private final EventLog log;
    private final EventStream stream;
    private final Caller system = Caller.system("publish-changes");

    PublishChangesUseCase(Transactions transactions, EventLog log, EventStream stream) {
        this.transactions = transactions;
        this.log = log;
        this.stream = stream;
    }

    @Override
    public void publish() {
        int published;
        do {
            published = transactions.required(system, () -> log.publish(BATCH));
            stream.refresh(); // also where there was nothing of ours: other servers publish too
        } while (published == BATCH);
    }
}

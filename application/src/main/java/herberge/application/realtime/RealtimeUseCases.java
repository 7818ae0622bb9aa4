package herberge.application.realtime;

import herberge.application.port.EventLog;
import herberge.application.port.EventLog.Keeping;
import herberge.application.port.Transactions;

/** The feature's front door: what driving adapters may do with events. Built once, by bootstrap. */
public record RealtimeUseCases(EventStream stream, PublishChanges publishChanges, PruneEvents pruneEvents) {

    /** How much is told to whom, and for how long. */
    public record Terms(boolean ownBookingsOnly, long mostBehind, Keeping keeping) {}

    /** Publishing and pruning are units of work that nobody need be told of; hence their own {@code Transactions}. */
    public static RealtimeUseCases of(
            Transactions transactions, EventLog log, Transactions publishing, EventLog published, Terms terms) {
        EventStream stream = new EventStream(transactions, log, terms.ownBookingsOnly(), terms.mostBehind());
        return new RealtimeUseCases(
                stream,
                new PublishChangesUseCase(publishing, published, stream),
                new PruneEventsUseCase(publishing, published, terms.keeping()));
    }
}

package herberge.application.realtime;

import herberge.application.port.EventLog;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.shared.EntityCatalog;
import java.time.Clock;
import java.util.concurrent.Executor;

/** The feature's front door: what driving adapters may do with events. Built once, by bootstrap. */
public record RealtimeUseCases(
        EventStream stream, PublishChanges publishChanges, Presence presence, MarkPresence takeFocus) {

    /**
     * What the capabilities read.
     *
     * @param users the names that presence shows
     */
    public record Stores(EventLog events, Users users, EntityCatalog entities) {}

    /**
     * Publishing is a unit of work that nobody need be told of; hence its own {@code Transactions}.
     *
     * @param published tells all servers, this one too, that there is more, where the log does not do so itself
     */
    public record Publishing(Transactions transactions, EventLog log, Runnable published) {}

    /**
     * How much is told to whom, and by whom.
     *
     * @param telling tells what was read while more is read
     */
    public record StreamLimits(boolean ownBookingsOnly, long mostBehind, Executor telling) {}

    public static RealtimeUseCases of(
            Transactions transactions,
            Stores stores,
            Publishing publishing,
            Presence.Parts presence,
            StreamLimits terms,
            Clock clock) {
        AudienceRules audiences = new AudienceRules(stores.entities(), terms.ownBookingsOnly());
        EventStream stream =
                new EventStream(transactions, stores.events(), audiences, terms.mostBehind(), terms.telling());
        Presence board = new Presence(presence, audiences);
        stream.accompany(board::happened);
        return new RealtimeUseCases(
                stream,
                new PublishChangesUseCase(publishing, stream),
                board,
                new MarkPresenceUseCase(transactions, stores.users(), stores.entities(), board, clock));
    }
}

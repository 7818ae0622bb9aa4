package herberge.application.realtime;

import herberge.application.port.EventLog;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.shared.EntityCatalog;
import java.time.Clock;
import java.util.concurrent.Executor;

/** The capabilities of events and presence. Built once, by bootstrap. */
public record RealtimeUseCases(
        EventStream stream, PublishChanges publishChanges, Presence presence, MarkPresence takeFocus) {

    /**
     * Assigns committed changes their numbers in the event log. Any server may do so at any time. Writers never wait for it, and
     * the next call publishes what a crashed server left behind.
     */
    @FunctionalInterface
    public interface PublishChanges {
        /** Publishes all that is committed. Afterwards the stream has it, whichever server published it. */
        void publish();
    }

    /** Marks that a client views or edits an entity. Refuses entities that the caller may not see, and too many at once. */
    @FunctionalInterface
    public interface MarkPresence {
        void take(Presence.Subscriber subscriber, EntityRef entity, PresenceMode mode);
    }

    /**
     * What the capabilities read.
     *
     * @param users the names that presence shows
     */
    public record Stores(EventLog events, Users users, EntityCatalog entities) {}

    /**
     * Publishing has its own {@code Transactions}: its commits wake no thread.
     *
     * @param published notifies all servers, including this one, of new events, where the log does not do so itself
     */
    public record Publishing(Transactions transactions, EventLog log, Runnable published) {}

    /**
     * Limits of the event stream.
     *
     * @param ownBookingsOnly whether users see their own bookings only
     * @param mostBehind      the largest number of events that a client may catch up
     * @param telling         passes a page on while the next one is read
     */
    public record StreamLimits(boolean ownBookingsOnly, long mostBehind, Executor telling) {}

    public static RealtimeUseCases of(
            Transactions transactions,
            Stores stores,
            Publishing publishing,
            Presence.Parts presence,
            StreamLimits limits,
            Clock clock) {
        AudienceRules audiences = new AudienceRules(stores.entities(), limits.ownBookingsOnly());
        EventStream stream =
                new EventStream(transactions, stores.events(), audiences, limits.mostBehind(), limits.telling());
        Presence presenceOfAll = new Presence(presence, audiences);
        stream.setPermanentListener(presenceOfAll::onEvents);
        return new RealtimeUseCases(
                stream,
                new PublishChangesUseCase(publishing, stream),
                presenceOfAll,
                new MarkPresenceUseCase(transactions, stores.users(), stores.entities(), presenceOfAll, clock));
    }
}

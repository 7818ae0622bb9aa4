package herberge.bootstrap.wiring;

import herberge.adapter.postgres.realtime.JdbiEventLog;
import herberge.adapter.postgres.shared.BookingVisibility;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.security.SecretGenerator;
import herberge.application.port.Relay.Topic;
import herberge.application.port.Transactions;
import herberge.application.realtime.Presence;
import herberge.application.realtime.RealtimeUseCases;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Creates the use cases of events and presence, which show changes to the clients of all servers. */
final class RealtimeWiring {

    /** How many events a client may be behind and still catch up. */
    private static final long MAX_BEHIND = 50_000;

    private static final long IDLE_SECONDS = 10;

    private RealtimeWiring() {}

    static RealtimeUseCases of(
            WiringContext context,
            Transactions units,
            RealtimeUseCases.Stores stores,
            SecretGenerator secrets,
            Clock clock) {
        return RealtimeUseCases.of(
                units,
                stores,
                publishing(context),
                new Presence.Parts(
                        secrets.requestId(),
                        context.relay(),
                        System::nanoTime,
                        context.wakeups().presence()),
                new RealtimeUseCases.StreamLimits(
                        context.visibility() == BookingVisibility.OWN, MAX_BEHIND, deliveryExecutor()),
                clock);
    }

    /** One daemon thread that exists only while there is work, so that nothing has to be closed. */
    private static Executor deliveryExecutor() {
        return new ThreadPoolExecutor(0, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "event-pages");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** PostgreSQL notifies the other servers with the commit; over Redis they are notified after it. */
    private static RealtimeUseCases.Publishing publishing(WiringContext context) {
        JdbiTransactions quiet = context.quietTransactions(); // otherwise publishing would wake itself
        boolean byRedis = context.config().relay().redis().isPresent();
        return new RealtimeUseCases.Publishing(
                quiet,
                new JdbiEventLog(quiet, EntityWiring.eventSources(), !byRedis),
                byRedis ? () -> context.relay().publish(Topic.EVENTS, "more") : () -> {});
    }
}

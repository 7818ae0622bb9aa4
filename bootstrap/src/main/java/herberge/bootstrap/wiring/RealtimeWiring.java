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

/** The part of the {@link Wiring} by which all desks, on all servers, see what happens. */
final class RealtimeWiring {

    /** How far a client may be behind and still catch up, in events. */
    private static final long MOST_BEHIND = 50_000;

    private static final long IDLE_SECONDS = 10;

    private RealtimeWiring() {}

    static RealtimeUseCases of(
            WiringContext ground,
            Transactions units,
            RealtimeUseCases.Stores stores,
            SecretGenerator secrets,
            Clock clock) {
        return RealtimeUseCases.of(
                units,
                stores,
                publishing(ground),
                new Presence.Parts(
                        secrets.requestId(),
                        ground.relay(),
                        System::nanoTime,
                        ground.wakeups().presence()),
                new RealtimeUseCases.StreamLimits(ground.visibility() == BookingVisibility.OWN, MOST_BEHIND, telling()),
                clock);
    }

    /** One thread, which is there while there is much to tell and needs no ending. */
    private static Executor telling() {
        return new ThreadPoolExecutor(0, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "telling-pages");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** PostgreSQL tells the other servers with the commit; Redis has to be told after it. */
    private static RealtimeUseCases.Publishing publishing(WiringContext ground) {
        JdbiTransactions quiet = ground.quietTransactions(); // or publishing would wake itself
        boolean byRedis = ground.config().relay().redis().isPresent();
        return new RealtimeUseCases.Publishing(
                quiet,
                new JdbiEventLog(quiet, EntityWiring.eventSources(), !byRedis),
                byRedis ? () -> ground.relay().publish(Topic.EVENTS, "more") : () -> {});
    }
}

package herberge.bootstrap.background;

import herberge.application.audit.AuditUseCases.SealChanges;
import herberge.application.realtime.RealtimeUseCases;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.relay.EventLogListener;
import herberge.bootstrap.wiring.WiringContext;
import java.time.Duration;

/**
 * The loops of one server.
 *
 * @param publishing numbers committed changes as events and publishes them
 * @param sealing    seals numbered changes
 * @param telling    passes events to the clients of this server, whichever server published them
 * @param presence   publishes and expires presence
 * @param planning   plans jobs; {@link BackgroundJobs} starts and closes it
 */
public record WakeableLoops(
        WakeableLoop publishing,
        WakeableLoop sealing,
        WakeableLoop telling,
        WakeableLoop presence,
        WakeableLoop planning) {

    /** These loops are woken as well; a wake-up that is lost delays their work by no more than this. */
    private static final Duration SWEEP = Duration.ofSeconds(1);

    /**
     * Each round commits. Without a pause between rounds they would take the disk and half the processor from the
     * writes: with one writer they cost 60 % of the writes. No user notices a delay of this length.
     */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(15);

    /** As long as sealing one batch takes: no client waits for seals, so they use half a processor at most. */
    private static final Duration BETWEEN_SEALS = Duration.ofMillis(30);

    /** For work that is done on request; publishing refreshes the same data every second. */
    private static final Duration FALLBACK = Duration.ofMinutes(1);

    /**
     * Creates loops that do nothing before they are started.
     *
     * @param sweep publishing is woken by every write; this often it also looks for changes that a crashed server left
     *              behind
     */
    public static WakeableLoops of(Config.Jobs jobs, Duration sweep) {
        return new WakeableLoops(
                new WakeableLoop("publishing", sweep, BETWEEN_ROUNDS),
                new WakeableLoop("sealing", SWEEP, BETWEEN_SEALS),
                new WakeableLoop("telling", FALLBACK, Duration.ZERO),
                new WakeableLoop("presence", SWEEP, BETWEEN_ROUNDS),
                new WakeableLoop("planning of jobs", jobs.look(), Duration.ZERO));
    }

    public WiringContext.Wakeups wakeups() {
        return new WiringContext.Wakeups(publishing::wake, presence::wake, planning::wake);
    }

    /** Starts the loops; returns the listener for events that other servers publish. */
    public EventLogListener start(RealtimeUseCases realtime, SealChanges seals, AuditHeadLog heads) {
        EventLogListener listener = new EventLogListener(realtime.stream(), telling::wake, publishing::wake);
        publishing.start(realtime.publishChanges()::publish);
        sealing.start(() -> {
            if (seals.seal()) {
                sealing.wake();
            }
            heads.logOnceADay();
        });
        telling.start(listener::refresh);
        presence.start(realtime.presence()::round);
        return listener;
    }

    public void close() {
        presence.close();
        publishing.close();
        sealing.close(); // after publishing: seals what that has numbered
        telling.close();
    }
}

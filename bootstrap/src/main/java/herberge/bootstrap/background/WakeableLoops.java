package herberge.bootstrap.background;

import herberge.application.audit.SealChanges;
import herberge.application.realtime.RealtimeUseCases;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.relay.EventLogListener;
import herberge.bootstrap.wiring.WiringContext;
import java.time.Duration;

/**
 * What is done again and again.
 *
 * @param publishing numbers what was written, and passes it on
 * @param sealing    seals what is numbered
 * @param telling    passes on what is numbered, here or elsewhere, while there is more to be numbered
 * @param planning   of the jobs; {@link BackgroundJobs} starts and ends it
 */
public record WakeableLoops(
        WakeableLoop publishing,
        WakeableLoop sealing,
        WakeableLoop telling,
        WakeableLoop presence,
        WakeableLoop planning) {

    /** Publishing is woken by every write; this often it looks by itself for what a server that died left behind. */
    private static final Duration SWEEP = Duration.ofSeconds(1);

    /**
     * Each round commits, so rounds on the heels of every write would take its disk and half its processor: with one
     * writer they cost 60 % of the writes. Nobody sees a hundredth part of a second.
     */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(15);

    /** As long as a batch of seals takes: nobody waits for them, and so they take half a processor at most. */
    private static final Duration BETWEEN_SEALS = Duration.ofMillis(30);

    /** Of what is done when it is asked for; publishing looks after the same often enough. */
    private static final Duration BY_ITSELF = Duration.ofMinutes(1);

    public static WakeableLoops of(Config.Jobs jobs) {
        return new WakeableLoops(
                new WakeableLoop("publishing", SWEEP, BETWEEN_ROUNDS),
                new WakeableLoop("sealing", SWEEP, BETWEEN_SEALS),
                new WakeableLoop("telling", BY_ITSELF, Duration.ZERO),
                new WakeableLoop("presence", SWEEP, BETWEEN_ROUNDS),
                new WakeableLoop("planning of jobs", jobs.look(), Duration.ZERO));
    }

    public WiringContext.Wakeups wakeups() {
        return new WiringContext.Wakeups(publishing::wake, presence::wake, planning::wake);
    }

    /** Gives what has to be told of other servers' news. */
    public EventLogListener start(RealtimeUseCases realtime, SealChanges seals, AuditHeadLog heads) {
        EventLogListener news = new EventLogListener(realtime.stream(), telling::wake, publishing::wake);
        publishing.start(realtime.publishChanges()::publish);
        sealing.start(() -> {
            if (seals.seal()) {
                sealing.wake();
            }
            heads.tellOnceADay();
        });
        telling.start(news::look);
        presence.start(realtime.presence()::round);
        return news;
    }

    public void close() {
        presence.close();
        publishing.close();
        sealing.close(); // what has been numbered by then
        telling.close();
    }
}

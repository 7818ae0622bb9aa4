package herberge.application.job;

import herberge.application.job.JobUseCases.PlanJobs;
import herberge.application.port.JobLedger;
import herberge.application.port.JobLedger.Standing;
import herberge.application.port.JobQueue;
import herberge.application.port.JobQueue.Place;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class PlanJobsUseCase implements PlanJobs {

    private static final Caller CALLER = Caller.system("jobs");

    private final Transactions transactions;
    private final JobLedger ledger;
    private final JobQueue queue;
    private final JobRegistry registry;
    private final Clock clock;

    PlanJobsUseCase(Transactions transactions, JobLedger ledger, JobQueue queue, JobRegistry registry, Clock clock) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.queue = queue;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public void plan() {
        Instant now = clock.instant();
        transactions.run(CALLER, () -> {
            registry.jobs().forEach(job -> ledger.register(job.name(), now));
            Map<String, Standing> standings = ledger.standings();
            Map<String, Place> places = queue.places();
            for (Job job : registry.jobs()) {
                Instant next = JobRegistry.nextRun(job, standingOf(standings, job), now, clock.getZone());
                if (!isUpToDate(places.get(job.name()), next, now)) {
                    queue.plan(job.name(), next);
                }
            }
            return true;
        });
    }

    private static Standing standingOf(Map<String, Standing> standings, Job job) {
        return Objects.requireNonNull(standings.get(job.name()), "all jobs have just been registered");
    }

    /**
     * Whether the queue entry is as good as the expected time; a job that is due already need not be scheduled again
     * slightly later.
     */
    private static boolean isUpToDate(@Nullable Place place, Instant next, Instant now) {
        return place != null && (place.at().equals(next) || (!place.at().isAfter(now) && !next.isAfter(now)));
    }
}

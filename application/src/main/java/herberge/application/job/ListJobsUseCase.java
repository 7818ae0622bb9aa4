package herberge.application.job;

import herberge.application.job.JobUseCases.ListJobs;
import herberge.application.port.JobLedger;
import herberge.application.port.JobLedger.Standing;
import herberge.application.port.JobQueue;
import herberge.application.port.JobQueue.Place;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import java.util.List;
import java.util.Map;

final class ListJobsUseCase implements ListJobs {

    private final Transactions transactions;
    private final JobLedger ledger;
    private final JobQueue queue;
    private final JobRegistry registry;

    ListJobsUseCase(Transactions transactions, JobLedger ledger, JobQueue queue, JobRegistry registry) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.queue = queue;
        this.registry = registry;
    }

    @Override
    public List<JobView> list(Caller caller) {
        caller.requireAdmin();
        return transactions.read(caller, () -> {
            Map<String, Place> places = queue.places();
            Map<String, Standing> standings = ledger.standings();
            return registry.jobs().stream()
                    .map(job -> JobView.of(job, standings.get(job.name()), places.get(job.name())))
                    .toList();
        });
    }
}

package herberge.application.job;

import herberge.application.port.JobLedger;
import herberge.application.port.JobQueue;
import herberge.application.port.Transactions;
import herberge.application.write.ChangeExecutor;
import java.time.Clock;
import java.util.List;

/** The use cases of jobs, for administrators and for the scheduler. */
public record JobUseCases(ListJobs listJobs, StartJob startJob, PlanJobs planJobs, RunJob runJob) {

    /** Creates the use cases. Calls {@code onRequest} after a user has requested a job; it must return at once. */
    public static JobUseCases of(
            Transactions transactions,
            ChangeExecutor changes,
            JobLedger ledger,
            JobQueue queue,
            List<Job> jobs,
            Clock clock,
            Runnable onRequest) {
        JobRegistry registry = new JobRegistry(jobs);
        return new JobUseCases(
                new ListJobsUseCase(transactions, ledger, queue, registry),
                new StartJobUseCase(transactions, changes, queue, registry, clock, onRequest),
                new PlanJobsUseCase(transactions, ledger, queue, registry, clock),
                new RunJobUseCase(transactions, ledger, registry, clock));
    }
}

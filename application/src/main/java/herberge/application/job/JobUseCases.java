package herberge.application.job;

import herberge.application.port.JobLedger;
import herberge.application.port.JobQueue;
import herberge.application.port.Transactions;
import java.time.Clock;
import java.util.List;

/** The feature's front door: what administrators, and whoever watches the clock, may do with jobs. */
public record JobUseCases(ListJobs listJobs, StartJob startJob, PlanJobs planJobs, RunJob runJob) {

    /** Calls {@code asked} when somebody has asked for a job; it must return at once. */
    public static JobUseCases of(
            Transactions transactions, JobLedger ledger, JobQueue queue, List<Job> jobs, Clock clock, Runnable asked) {
        JobRegistry roster = new JobRegistry(jobs);
        return new JobUseCases(
                new ListJobsUseCase(transactions, ledger, queue, roster),
                new StartJobUseCase(transactions, queue, roster, clock, asked),
                new PlanJobsUseCase(transactions, ledger, queue, roster, clock),
                new RunJobUseCase(transactions, ledger, roster, clock));
    }
}

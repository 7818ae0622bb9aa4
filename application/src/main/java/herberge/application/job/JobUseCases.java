package herberge.application.job;

import herberge.application.port.JobLedger;
import herberge.application.port.JobQueue;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The use cases of jobs, for administrators and for the scheduler. */
public record JobUseCases(ListJobs listJobs, StartJob startJob, PlanJobs planJobs, RunJob runJob) {

    /** Lists the jobs of the house for administrators. */
    @FunctionalInterface
    public interface ListJobs {
        List<JobView> list(Caller caller);
    }

    /** Runs a job now, on whichever server is first, instead of at its scheduled time. */
    @FunctionalInterface
    public interface StartJob {
        /** Refuses with {@code job-running} if the job is running already. */
        ChangeResult<Started> start(Caller caller, String job, ChangeRequest<?> request);

        /** The started occurrence, by which its run can be found among the recorded runs. */
        record Started(String job, String occurrence) {}
    }

    /**
     * Schedules every job in the queue: new jobs, jobs that became due while no server ran, and jobs whose schedule has
     * changed. Every server calls it regularly.
     */
    @FunctionalInterface
    public interface PlanJobs {
        void plan();
    }

    /**
     * Runs the due occurrences of a job, oldest first, and an occurrence that a user requested. Called by the scheduler.
     */
    @FunctionalInterface
    public interface RunJob {
        /**
         * Runs the job and returns when it is to run next; empty if this server does not know the job, because another
         * server may. Failures are recorded. A failed due occurrence runs again later; a failed requested occurrence does
         * not run again unless it is requested again.
         *
         * @param requestKey  the key of the user's request; null if there is none
         * @param server the server that runs it
         */
        Optional<Instant> run(String job, @Nullable String requestKey, String server);
    }

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

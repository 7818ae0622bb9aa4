package herberge.application.job;

import herberge.application.job.JobUseCases.StartJob;
import herberge.application.port.JobQueue;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.write.ChangeExecutor;
import herberge.domain.job.JobAlreadyRunning;
import herberge.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

final class StartJobUseCase implements StartJob {

    private final Transactions transactions;
    private final ChangeExecutor changes;
    private final JobQueue queue;
    private final JobRegistry registry;
    private final Clock clock;
    private final Runnable onRequest;

    StartJobUseCase(
            Transactions transactions,
            ChangeExecutor changes,
            JobQueue queue,
            JobRegistry registry,
            Clock clock,
            Runnable onRequest) {
        this.transactions = transactions;
        this.changes = changes;
        this.queue = queue;
        this.registry = registry;
        this.clock = clock;
        this.onRequest = onRequest;
    }

    @Override
    public ChangeResult<Started> start(Caller caller, String name, ChangeRequest<?> request) {
        caller.requireAdmin();
        Instant now = clock.instant();
        Supplier<Job> find =
                () -> registry.find(name).orElseThrow(() -> Refusal.because(new Refusal.NotFound("job", name)));
        return changes.command(caller, request, find, (job, faults) -> {
            faults.refuseIfAny();
            String key = "by-hand-" + now + "-" + caller.username();
            if (!queue.request(job.name(), key, now)) {
                throw Refusal.because(new JobAlreadyRunning(job.name()));
            }
            transactions.runAfterCommit(onRequest);
            return ChangeResult.of(Outcome.STARTED, new Started(job.name(), key));
        });
    }
}

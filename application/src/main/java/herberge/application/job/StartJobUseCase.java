package herberge.application.job;

import herberge.application.port.JobQueue;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.NoBody;
import herberge.application.shared.Patch;
import herberge.domain.job.JobAlreadyRunning;
import herberge.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;

final class StartJobUseCase implements StartJob {

    private final Transactions transactions;
    private final JobQueue queue;
    private final JobRegistry registry;
    private final Clock clock;
    private final Runnable onRequest;

    StartJobUseCase(Transactions transactions, JobQueue queue, JobRegistry registry, Clock clock, Runnable onRequest) {
        this.transactions = transactions;
        this.queue = queue;
        this.registry = registry;
        this.clock = clock;
        this.onRequest = onRequest;
    }

    @Override
    public Started start(Caller caller, String name, Patch<NoBody> edit) {
        caller.requireAdmin();
        Instant now = clock.instant();
        Started started = transactions.run(caller, () -> {
            Job job = registry.find(name).orElseThrow(() -> Refusal.because(new Refusal.NotFound("job", name)));
            edit.apply(NoBody.NONE).faultsSoFar().refuseIfAny();
            String key = "by-hand-" + now + "-" + caller.username();
            if (!queue.request(job.name(), key, now)) {
                throw Refusal.because(new JobAlreadyRunning(job.name()));
            }
            return new Started(job.name(), key);
        });
        onRequest.run();
        return started;
    }
}

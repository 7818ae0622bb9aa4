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
    private final JobRegistry roster;
    private final Clock clock;
    private final Runnable asked;

    StartJobUseCase(Transactions transactions, JobQueue queue, JobRegistry roster, Clock clock, Runnable asked) {
        this.transactions = transactions;
        this.queue = queue;
        this.roster = roster;
        this.clock = clock;
        this.asked = asked;
    }

    @Override
    public Started start(Caller caller, String name, Patch<NoBody> edit) {
        caller.requireAdmin();
        Instant now = clock.instant();
        Started started = transactions.run(caller, () -> {
            Job job = roster.find(name).orElseThrow(() -> Refusal.because(new Refusal.NotFound("job", name)));
            edit.apply(NoBody.NONE).faultsSoFar().refuseIfAny();
            String key = "by-hand-" + now + "-" + caller.username();
            if (!queue.request(job.name(), key, now)) {
                throw Refusal.because(new JobAlreadyRunning(job.name()));
            }
            return new Started(job.name(), key);
        });
        asked.run();
        return started;
    }
}

package herberge.application.jobs;

import herberge.application.port.JobQueue;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.Edit;
import herberge.application.shared.NoInput;
import herberge.domain.job.JobRunning;
import herberge.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;

final class StartJobUseCase implements StartJob {

    private final Transactions transactions;
    private final JobQueue queue;
    private final Roster roster;
    private final Clock clock;
    private final Runnable asked;

    StartJobUseCase(Transactions transactions, JobQueue queue, Roster roster, Clock clock, Runnable asked) {
        this.transactions = transactions;
        this.queue = queue;
        this.roster = roster;
        this.clock = clock;
        this.asked = asked;
    }

    @Override
    public Started start(Caller caller, String name, Edit<NoInput> edit) {
        caller.requireAdmin();
        Instant now = clock.instant();
        Started started = transactions.required(caller, () -> {
            Job job = roster.job(name).orElseThrow(() -> Refusal.because(new Refusal.NotFound("job", name)));
            edit.apply(NoInput.NONE).faultsSoFar().refuseIfAny();
            String key = "by-hand-" + now + "-" + caller.username();
            if (!queue.ask(job.name(), key, now)) {
                throw Refusal.because(new JobRunning(job.name()));
            }
            return new Started(job.name(), key);
        });
        asked.run();
        return started;
    }
}

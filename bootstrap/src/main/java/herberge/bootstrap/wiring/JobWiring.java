package herberge.bootstrap.wiring;

import herberge.adapter.postgres.access.JdbiLoginAddresses;
import herberge.adapter.postgres.access.JdbiSessions;
import herberge.adapter.postgres.job.JdbiJobLedger;
import herberge.adapter.postgres.job.JdbiJobQueue;
import herberge.adapter.postgres.realtime.JdbiEventLog;
import herberge.adapter.postgres.shared.JdbiIdempotencyKeys;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.job.HouseJobs;
import herberge.application.job.Job;
import herberge.application.job.JobUseCases;
import herberge.application.port.EventLog.Keeping;
import herberge.application.port.Transactions;
import herberge.application.write.ChangeExecutor;
import herberge.bootstrap.config.Config;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Creates the use cases of jobs: the jobs of every house at their configured times, and additional ones. */
final class JobWiring {

    private JobWiring() {}

    static JobUseCases of(
            WiringContext context,
            Transactions units,
            ChangeExecutor changes,
            JdbiTransactions tx,
            HouseJobs.Work work,
            Clock clock) {
        JdbiJobLedger ledger = new JdbiJobLedger(tx);
        Config.Jobs times = context.config().jobs();
        Config.Events events = context.config().events();
        HouseJobs.Stores stores = new HouseJobs.Stores(
                new JdbiEventLog(tx, EntityWiring.eventSources()),
                new JdbiIdempotencyKeys(tx),
                new JdbiSessions(tx),
                new JdbiLoginAddresses(tx),
                ledger);
        List<Job> all = new ArrayList<>(HouseJobs.of(
                stores,
                new Keeping(events.keepDays(), events.keepEvents()),
                work,
                new HouseJobs.Times(times.night(), times.checkIn(), times.checkOut()),
                clock));
        all.addAll(context.additionalJobs().apply(tx));
        return JobUseCases.of(
                units,
                changes,
                ledger,
                new JdbiJobQueue(tx),
                all,
                clock,
                context.wakeups().asked());
    }
}

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
import herberge.bootstrap.config.Config;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What this house does by itself: the jobs of every house, when the configuration says, and any further ones. */
final class JobWiring {

    private JobWiring() {}

    static JobUseCases of(
            WiringContext ground, Transactions units, JdbiTransactions tx, HouseJobs.Work work, Clock clock) {
        JdbiJobLedger ledger = new JdbiJobLedger(tx);
        Config.Jobs when = ground.config().jobs();
        Config.Events kept = ground.config().events();
        HouseJobs.Stores stores = new HouseJobs.Stores(
                new JdbiEventLog(tx, EntityWiring.eventSources()),
                new JdbiIdempotencyKeys(tx),
                new JdbiSessions(tx),
                new JdbiLoginAddresses(tx),
                ledger);
        List<Job> all = new ArrayList<>(HouseJobs.of(
                stores,
                new Keeping(kept.keepDays(), kept.keepEvents()),
                work,
                new HouseJobs.Times(when.night(), when.checkIn(), when.checkOut()),
                clock));
        all.addAll(ground.further().apply(tx));
        return JobUseCases.of(
                units,
                ledger,
                new JdbiJobQueue(tx),
                all,
                clock,
                ground.wakeups().asked());
    }
}

package herberge.adapter.postgres.job;

import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.adapter.postgres.testing.Stores;
import herberge.application.testing.JobQueueContract;

class JdbiJobQueueIT extends JdbiHouse implements JobQueueContract {

    private static final String PICK = """
            update scheduled_task set picked = true, picked_by = :server, last_heartbeat = now(), version = version + 1
             where task_instance = :job
            """;

    @Override
    public void begin(String job, String server) {
        JdbiTransactions tx = (JdbiTransactions) transactions();
        tx.run(
                Stores.SYSTEM,
                () -> tx.run(h -> h.createUpdate(PICK)
                        .bind("job", job)
                        .bind("server", server)
                        .execute()));
    }
}

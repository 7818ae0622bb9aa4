package herberge.adapter.postgres.job;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.port.JobQueue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plans job executions in table {@code scheduled_task}, in the format of db-scheduler. The scheduler picks rows for its
 * servers and raises their version with each step. This class raises the version too; otherwise the scheduler would
 * continue from a stale row.
 */
public final class JdbiJobQueue implements JobQueue {

    private static final String PLAN = """
            insert into scheduled_task as t (task_name, task_instance, execution_time, picked, version)
            values ('job', :job, :at, false, 1)
            on conflict (task_name, task_instance) do update
               set execution_time = excluded.execution_time, version = t.version + 1
             where not t.picked and coalesce(length(t.task_data), 0) = 0
            """;

    private static final String ASK = """
            update scheduled_task
               set execution_time = :now, task_data = :key, version = version + 1
             where task_name = 'job' and task_instance = :job
               and not picked and coalesce(length(task_data), 0) = 0
            """;

    private static final String PLACES = """
            select task_instance, execution_time, case when picked then picked_by end as server
              from scheduled_task where task_name = 'job'
            """;

    private final JdbiTransactions tx;

    public JdbiJobQueue(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public void plan(String job, Instant at) {
        tx.run(h -> h.createUpdate(PLAN)
                .bind("job", job)
                .bind("at", CommonColumns.utc(at))
                .execute());
    }

    @Override
    public boolean request(String job, String key, Instant now) {
        return tx.run(h -> h.createUpdate(ASK)
                        .bind("job", job)
                        .bind("key", key.getBytes(StandardCharsets.UTF_8))
                        .bind("now", CommonColumns.utc(now))
                        .execute())
                == 1;
    }

    @Override
    public Map<String, Place> places() {
        return tx.run(h -> h.createQuery(PLACES).reduceResultSet(new TreeMap<String, Place>(), (all, row, context) -> {
            all.put(
                    row.getString("task_instance"),
                    new Place(CommonColumns.instant(row, "execution_time"), row.getString("server")));
            return all;
        }));
    }
}

package herberge.adapter.postgres.job;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.port.JobLedger;
import herberge.domain.job.JobOccurrence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Records which job occurrences are done, in tables {@code job} and {@code job_run}. The key of {@code job_run} has the
 * final decision on whether an occurrence was done; for jobs done in parts the key of {@code job_part} has.
 */
public final class JdbiJobLedger implements JobLedger {

    private static final String OPEN =
            "insert into job (name, since) values (:job, :now) on conflict (name) do nothing";

    private static final String LOCK = "select 1 from job where name = :job for no key update";

    private static final String UPDATE_RUN = """
            update job_run set due_at = greatest(due_at, :dueAt)
             where job = :job and occurrence = :occurrence
            """;

    private static final String INSERT_RUN = """
            insert into job_run (job, occurrence, due_at, started_at, ended_at, server, outcome)
            values (:job, :occurrence, :dueAt, :startedAt, :endedAt, :server, :outcome)
            """;

    private static final String RESET_FAILURES = "update job set failures = 0 where name = :job and failures > 0";

    private static final String PART = """
            insert into job_part (job, occurrence, part, done_at) values (:job, :occurrence, :part, :now)
            on conflict do nothing
            """;

    private static final String PARTS = "select count(*) from job_part where job = :job and occurrence = :occurrence";

    private static final String DELETE_PARTS = "delete from job_part where job = :job and occurrence = :occurrence";

    private static final String DELETE_OLD_PARTS = "delete from job_part where done_at < :before";

    private static final String FAILED = """
            update job set failures = failures + 1, failed_at = :at, failed_for = :occurrence, failed_on = :server,
                           error = :error
             where name = :job
            """;

    private static final String STANDINGS = """
            select j.*, greatest(j.since, (select max(d.due_at) from job_run d where d.job = j.name)) as up_to,
                   r.occurrence, r.due_at, r.started_at, r.ended_at, r.server, r.outcome
              from job j
              left join lateral (select * from job_run l where l.job = j.name
                                  order by l.ended_at desc, l.occurrence desc limit 1) r on true
            """;

    private static final String FORGET = """
            delete from job_run
             where (job, occurrence) in (
                   select r.job, r.occurrence from job_run r
                    where r.ended_at < :before
                      and exists (select from job_run l where l.job = r.job and l.ended_at > r.ended_at)
                      and (r.due_at is null
                           or exists (select from job_run d where d.job = r.job and d.due_at > r.due_at))
                    limit :atMost for update skip locked)
            """;

    private final JdbiTransactions tx;

    public JdbiJobLedger(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public void register(String job, Instant now) {
        tx.run(h -> h.createUpdate(OPEN)
                .bind("job", job)
                .bind("now", CommonColumns.utc(now))
                .execute());
    }

    @Override
    public boolean claim(String job, JobOccurrence occurrence) {
        tx.lock(
                "job",
                job,
                h -> h.createQuery(LOCK).bind("job", job).mapTo(Integer.class).one());
        return tx.run(h -> h.createUpdate(UPDATE_RUN)
                        .bind("job", job)
                        .bind("occurrence", occurrence.key())
                        .bind("dueAt", CommonColumns.utc(occurrence.dueAt()))
                        .execute())
                == 0;
    }

    @Override
    public void recordRun(String job, Run run) {
        tx.run(h -> h.createUpdate(INSERT_RUN)
                .bind("job", job)
                .bind("occurrence", run.occurrence())
                .bind("dueAt", CommonColumns.utc(run.dueAt()))
                .bind("startedAt", CommonColumns.utc(run.startedAt()))
                .bind("endedAt", CommonColumns.utc(run.endedAt()))
                .bind("server", run.server())
                .bind("outcome", run.outcome())
                .execute());
        tx.run(h -> h.createUpdate(RESET_FAILURES).bind("job", job).execute());
        tx.run(h -> h.createUpdate(DELETE_PARTS)
                .bind("job", job)
                .bind("occurrence", run.occurrence())
                .execute());
    }

    @Override
    public boolean recordPart(String job, JobOccurrence occurrence, String part, Instant now) {
        return tx.run(h -> h.createUpdate(PART)
                        .bind("job", job)
                        .bind("occurrence", occurrence.key())
                        .bind("part", part)
                        .bind("now", CommonColumns.utc(now))
                        .execute())
                == 1;
    }

    @Override
    public long countPartsDone(String job, JobOccurrence occurrence) {
        return tx.run(h -> h.createQuery(PARTS)
                .bind("job", job)
                .bind("occurrence", occurrence.key())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void recordFailure(String job, Failure failure) {
        int rows = tx.run(h -> h.createUpdate(FAILED)
                .bind("job", job)
                .bind("at", CommonColumns.utc(failure.at()))
                .bind("occurrence", failure.occurrence())
                .bind("server", failure.server())
                .bind("error", failure.error())
                .execute());
        CommonColumns.requireOne(rows, "job");
    }

    @Override
    public Map<String, Standing> standings() {
        return tx.run(h -> h.createQuery(STANDINGS)
                .reduceResultSet(new TreeMap<String, Standing>(), (all, row, context) -> {
                    all.put(row.getString("name"), standing(row));
                    return all;
                }));
    }

    @Override
    public int forget(Instant before, int atMost) {
        tx.run(h -> h.createUpdate(DELETE_OLD_PARTS)
                .bind("before", CommonColumns.utc(before))
                .execute());
        return tx.run(h -> h.createUpdate(FORGET)
                .bind("before", CommonColumns.utc(before))
                .bind("atMost", atMost)
                .execute());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(CommonColumns.instant(row, "up_to"), run(row), row.getInt("failures"), failure(row));
    }

    private static @Nullable Run run(ResultSet row) throws SQLException {
        String occurrence = row.getString("occurrence");
        return occurrence == null
                ? null
                : new Run(
                        occurrence,
                        CommonColumns.optionalInstant(row, "due_at"),
                        CommonColumns.instant(row, "started_at"),
                        CommonColumns.instant(row, "ended_at"),
                        row.getString("server"),
                        row.getString("outcome"));
    }

    private static @Nullable Failure failure(ResultSet row) throws SQLException {
        Instant at = CommonColumns.optionalInstant(row, "failed_at");
        return at == null
                ? null
                : new Failure(row.getString("failed_for"), at, row.getString("failed_on"), row.getString("error"));
    }
}

package herberge.adapter.postgres.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads how far the background work of the house is behind, for monitoring. Writes nothing. Thread-safe. */
public final class BacklogReader {

    private static final Logger LOG = LoggerFactory.getLogger(BacklogReader.class);

    /** The policies of the audit show all rows to this role. */
    private static final String SEE_ALL = "select set_config('herberge.role', 'system', true)";

    /** The lowest id is the oldest change, apart from changes of the same moment. */
    private static final String BACKLOG = """
            select (select count(*) from audit_unsealed) as unpublished,
                   (select extract(epoch from clock_timestamp() - a.at) from audit_log a
                     where a.id = (select min(u.audit_id) from audit_unsealed u)) as unpublished_age,
                   (select coalesce(sum(cardinality(b.audit_ids)), 0) from audit_batch b) as unsealed,
                   (select extract(epoch from clock_timestamp() - a.at) from audit_log a
                     where a.id = (select b.audit_ids[1] from audit_batch b order by b.id limit 1)) as unsealed_age
            """;

    private static final String JOBS = """
            select j.name, j.failures,
                   (select extract(epoch from max(r.ended_at)) from job_run r where r.job = j.name) as succeeded
              from job j
             order by j.name
            """;

    private final Jdbi jdbi;

    public BacklogReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Work that waits, and the seconds for which its oldest part has waited; 0 if none waits. */
    public record Waiting(long count, double seconds) {}

    /**
     * A job of the house.
     *
     * @param failures since its last success
     * @param succeeded when it last succeeded, in seconds since 1970; 0 if it never did
     */
    public record JobState(String name, long failures, double succeeded) {}

    /** The state of the background work at one moment. */
    public record Backlog(Waiting events, Waiting seals, List<JobState> jobs) {

        public Backlog {
            jobs = List.copyOf(jobs);
        }
    }

    /** Returns the state; empty if the database does not answer. */
    public Optional<Backlog> read() {
        try {
            return Optional.of(jdbi.inTransaction(BacklogReader::read));
        } catch (JdbiException e) {
            LOG.debug("Backlog cannot be read", e);
            return Optional.empty();
        }
    }

    private static Backlog read(Handle handle) {
        handle.createQuery(SEE_ALL).mapTo(String.class).one();
        List<JobState> jobs =
                handle.createQuery(JOBS).map((row, context) -> job(row)).list();
        return handle.createQuery(BACKLOG)
                .map((row, context) -> new Backlog(waiting(row, "unpublished"), waiting(row, "unsealed"), jobs))
                .one();
    }

    private static Waiting waiting(ResultSet row, String column) throws SQLException {
        return new Waiting(row.getLong(column), Math.max(0, row.getDouble(column + "_age")));
    }

    private static JobState job(ResultSet row) throws SQLException {
        return new JobState(row.getString("name"), row.getLong("failures"), row.getDouble("succeeded"));
    }
}

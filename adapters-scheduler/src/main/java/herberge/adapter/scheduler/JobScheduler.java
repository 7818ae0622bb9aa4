package herberge.adapter.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import herberge.application.job.JobUseCases.RunJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs due jobs by db-scheduler, each on one server of the house. A server takes the job's row in table {@code
 * scheduled_task} and writes heartbeats while it runs the job; if they stop, another server takes over. Thread-safe.
 */
public final class JobScheduler implements AutoCloseable {

    /** How often the scheduler polls for due jobs, and how often it writes heartbeats. */
    public record Intervals(Duration poll, Duration heartbeat) {}

    private static final String TASK = "job";
    private static final String TABLE = "scheduled_task";

    /** Two, so that a short job does not wait for a long one; each uses a connection while it runs. */
    private static final int THREADS = 2;

    /** After so many missed heartbeats a server counts as dead; the library allows no smaller number. */
    private static final int MISSED_HEARTBEATS = 4;

    /** How long a job that this server does not know is left to other servers. */
    private static final Duration UNKNOWN_JOB_DELAY = Duration.ofMinutes(10);

    /** A job that still runs then is interrupted and rolled back; another server runs it again. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final DataSource database;
    private final Intervals intervals;
    private final Supplier<String> server;
    private final RunJob runJob;
    private final Clock clock;
    private @Nullable Scheduler scheduler;
    private boolean closed;

    /**
     * Creates a scheduler that does nothing before the first {@link #poll}.
     *
     * @param server the name of this server in the list of jobs; read at the first poll, because it may take a while
     */
    public JobScheduler(DataSource database, Intervals intervals, Supplier<String> server, RunJob runJob, Clock clock) {
        this.database = database;
        this.intervals = intervals;
        this.server = server;
        this.runJob = runJob;
        this.clock = clock;
    }

    /** Polls for due jobs at once. The first call also starts the periodic polling. Does nothing after {@link #close}. */
    public synchronized void poll() {
        if (closed) {
            return;
        }
        Scheduler running = scheduler;
        if (running == null) {
            running = createScheduler();
            scheduler = running;
            running.start();
        } else {
            running.triggerCheckForDueExecutions();
        }
    }

    private Scheduler createScheduler() {
        String name = server.get();
        return Scheduler.create(database, task(name))
                .tableName(TABLE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .serializer(new PlainTextSerializer())
                .schedulerName(new SchedulerName.Fixed(name))
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(intervals.poll())
                .heartbeatInterval(intervals.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(CLOSE_TIMEOUT)
                .failureLogging(LogLevel.WARN, false)
                .build();
    }

    /** The use case records failures of the work. A failure here means that it could not record one: the job runs again. */
    private CustomTask<String> task(String name) {
        return Tasks.custom(TASK, String.class)
                .onFailure(new OnFailureRetryLater<>(intervals.poll()))
                .onDeadExecutionRevive()
                .execute((job, context) -> run(job, name));
    }

    private CompletionHandler<String> run(TaskInstance<String> job, String name) {
        String requestKey = job.getData() == null ? "" : job.getData();
        return runJob.run(job.getId(), requestKey.isEmpty() ? null : requestKey, name)
                .<CompletionHandler<String>>map(next -> (complete, row) -> row.reschedule(complete, next, ""))
                .orElseGet(() -> (complete, row) -> row.reschedule(complete, retryTime(requestKey), requestKey));
    }

    /** A server that knows the job plans it again. A requested job is offered again soon: no server plans requests again. */
    private Instant retryTime(String requestKey) {
        return clock.instant().plus(requestKey.isEmpty() ? UNKNOWN_JOB_DELAY : intervals.poll());
    }

    /** Stops polling and waits a few seconds for running jobs. */
    @Override
    public synchronized void close() {
        closed = true;
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}

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
import herberge.application.job.RunJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Does jobs when their turn comes. The servers agree by rows of a table: one takes a job's row and gives signs of life
 * while it is at it; where they stop, another takes over.
 */
public final class JobScheduler implements AutoCloseable {

    /** How often it looks whether something is due, and how often it shows that it lives. */
    public record Rhythm(Duration look, Duration heartbeat) {}

    private static final String TASK = "job";
    private static final String TABLE = "scheduled_task";

    /** Two, so that nothing short waits for something long; each takes a connection while it works. */
    private static final int AT_ONCE = 2;

    /** As few as the library allows before it takes a server for dead. */
    private static final int MISSED_HEARTBEATS = 4;

    /** How long a job that this server does not know is left to others; where nobody does, it does no harm. */
    private static final Duration UNKNOWN = Duration.ofMinutes(10);

    /** What has not ended by then is cut off, rolled back, and done by the next server. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(10);

    private final DataSource database;
    private final Rhythm rhythm;
    private final Supplier<String> server;
    private final RunJob runJob;
    private final Clock clock;
    private @Nullable Scheduler scheduler;
    private boolean closed;

    /**
     * Does nothing before it is told to look.
     *
     * @param server what people read of who did a job; asked for at the first look, because finding out may take a while
     */
    public JobScheduler(DataSource database, Rhythm rhythm, Supplier<String> server, RunJob runJob, Clock clock) {
        this.database = database;
        this.rhythm = rhythm;
        this.server = server;
        this.runJob = runJob;
        this.clock = clock;
    }

    /** Looks at once; from the first time on it also looks by itself. */
    public synchronized void look() {
        if (closed) {
            return;
        }
        Scheduler running = scheduler;
        if (running == null) {
            running = scheduler();
            scheduler = running;
            running.start();
        } else {
            running.triggerCheckForDueExecutions();
        }
    }

    private Scheduler scheduler() {
        String name = server.get();
        return Scheduler.create(database, task(name))
                .tableName(TABLE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .serializer(new PlainTextSerializer())
                .schedulerName(new SchedulerName.Fixed(name))
                .clock(clock::instant)
                .threads(AT_ONCE)
                .pollingInterval(rhythm.look())
                .heartbeatInterval(rhythm.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WAIT)
                .failureLogging(LogLevel.WARN, false)
                .build();
    }

    /** Failures of the work itself are the use case's to note; what fails here is that nobody could note them. */
    private CustomTask<String> task(String name) {
        return Tasks.custom(TASK, String.class)
                .onFailure(new OnFailureRetryLater<>(rhythm.look()))
                .onDeadExecutionRevive()
                .execute((job, context) -> done(job, name));
    }

    private CompletionHandler<String> done(TaskInstance<String> job, String name) {
        String asked = job.getData() == null ? "" : job.getData();
        return runJob.run(job.getId(), asked.isEmpty() ? null : asked, name)
                .<CompletionHandler<String>>map(next -> (complete, row) -> row.reschedule(complete, next, ""))
                .orElseGet(() -> (complete, row) -> row.reschedule(complete, forOthers(asked), asked));
    }

    /** Whoever knows the job plans it anew, but for what somebody asked for: that keeps its place near the front. */
    private Instant forOthers(String asked) {
        return clock.instant().plus(asked.isEmpty() ? UNKNOWN : rhythm.look());
    }

    /** Waits a little for what is being done. */
    @Override
    public synchronized void close() {
        closed = true;
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}

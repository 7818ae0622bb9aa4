package herberge.application.job;

import herberge.application.port.JobLedger;
import herberge.application.port.JobLedger.Standing;
import herberge.application.port.JobQueue;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as administrators see it.
 *
 * @param schedule  description of the schedule
 * @param nextRun   null until a server has scheduled it
 * @param runningOn the server that runs it at present
 * @param failures  number of failures in a row since the last success
 */
public record JobView(
        String name,
        String schedule,
        @Nullable Instant nextRun,
        @Nullable String runningOn,
        @Nullable LastRun lastRun,
        int failures,
        @Nullable LastFailure lastFailure) {

    /** The last run and its outcome. */
    public record LastRun(String occurrence, Instant at, long tookMillis, String server, String outcome) {
        static LastRun of(JobLedger.Run run) {
            long durationMillis =
                    Duration.between(run.startedAt(), run.endedAt()).toMillis();
            return new LastRun(run.occurrence(), run.startedAt(), durationMillis, run.server(), run.outcome());
        }
    }

    /** The last failure. */
    public record LastFailure(String occurrence, Instant at, String server, String error) {
        static LastFailure of(JobLedger.Failure failure) {
            return new LastFailure(failure.occurrence(), failure.at(), failure.server(), failure.error());
        }
    }

    static JobView of(Job job, @Nullable Standing standing, JobQueue.@Nullable Place place) {
        JobLedger.Run last = standing == null ? null : standing.lastRun();
        JobLedger.Failure failed = standing == null ? null : standing.failed();
        return new JobView(
                job.name(),
                job.describeSchedule(),
                place == null ? null : place.at(),
                place == null ? null : place.server(),
                last == null ? null : LastRun.of(last),
                standing == null ? 0 : standing.failures(),
                failed == null ? null : LastFailure.of(failed));
    }
}

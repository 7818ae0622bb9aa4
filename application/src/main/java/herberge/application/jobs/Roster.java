package herberge.application.jobs;

import herberge.application.port.JobLedger.Failure;
import herberge.application.port.JobLedger.Standing;
import herberge.domain.job.Retry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The house's jobs. */
record Roster(List<Job> jobs) {

    Roster {
        jobs = List.copyOf(jobs);
        Set<String> names = jobs.stream().map(Job::name).collect(Collectors.toSet());
        if (names.size() < jobs.size()) {
            throw new IllegalArgumentException("two jobs have one name among " + names);
        }
    }

    Optional<Job> job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    /** When the job's next turn is: at once where something is due, and after a while where that has just failed. */
    static Instant next(Job job, Standing standing, Instant now, ZoneId zone) {
        if (job.schedule().due(standing.upTo(), now, zone).isEmpty()) {
            return job.schedule().next(now, zone);
        }
        Failure failed = standing.failed();
        return standing.failures() == 0 || failed == null ? now : failed.at().plus(Retry.after(standing.failures()));
    }
}

package herberge.application.job;

import herberge.application.port.JobLedger.Failure;
import herberge.application.port.JobLedger.Standing;
import herberge.domain.job.JobOccurrence;
import herberge.domain.job.Retry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The jobs of the house. */
record JobRegistry(List<Job> jobs) {

    JobRegistry {
        jobs = List.copyOf(jobs);
        Set<String> names = jobs.stream().map(Job::name).collect(Collectors.toSet());
        if (names.size() < jobs.size()) {
            throw new IllegalArgumentException("two jobs have one name among " + names);
        }
    }

    Optional<Job> find(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    /**
     * Returns when the job is to run next: at once if an occurrence is due, and after a pause if that occurrence has
     * just failed.
     */
    static Instant nextRun(Job job, Standing standing, Instant now, ZoneId zone) {
        List<JobOccurrence> due = job.due(standing.upTo(), now, zone);
        if (due.isEmpty()) {
            return job.schedule().next(now, zone);
        }
        Failure failed = standing.failures() == 0 ? null : standing.failed();
        return failed == null
                        || due.stream().noneMatch(occurrence -> occurrence.key().equals(failed.occurrence()))
                ? now
                : failed.at().plus(Retry.after(standing.failures()));
    }
}

package herberge.application.job;

import herberge.application.job.JobUseCases.RunJob;
import herberge.application.port.JobLedger;
import herberge.application.port.JobLedger.Failure;
import herberge.application.port.JobLedger.Standing;
import herberge.application.port.Transactions;
import herberge.domain.job.JobOccurrence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class RunJobUseCase implements RunJob {

    private static final Logger LOG = LoggerFactory.getLogger(RunJobUseCase.class);
    private static final int MAX_ERROR = 500;

    private final Transactions transactions;
    private final JobLedger ledger;
    private final JobRegistry registry;
    private final Clock clock;

    RunJobUseCase(Transactions transactions, JobLedger ledger, JobRegistry registry, Clock clock) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> run(String name, @Nullable String requestKey, String server) {
        return registry.find(name).map(job -> run(job, requestKey, server));
    }

    private Instant run(Job job, @Nullable String requestKey, String server) {
        if (requestKey != null) {
            attempt(job, JobOccurrence.onRequest(requestKey, LocalDate.now(clock)), server);
        }
        List<JobOccurrence> done = List.of();
        List<JobOccurrence> due = due(job);
        while (!due.equals(done) && due.stream().allMatch(occurrence -> attempt(job, occurrence, server))) {
            done = due;
            due = due(job); // what has become due in the meantime
        }
        return next(job);
    }

    private List<JobOccurrence> due(Job job) {
        Instant now = clock.instant();
        return job.due(standing(job, now).upTo(), now, clock.getZone());
    }

    private Instant next(Job job) {
        Instant now = clock.instant();
        return JobRegistry.nextRun(job, standing(job, now), now, clock.getZone());
    }

    private Standing standing(Job job, Instant now) {
        return transactions.run(JobExecution.callerOf(job.name()), () -> {
            ledger.register(job.name(), now);
            return Objects.requireNonNull(ledger.standings().get(job.name()), "the job has just been registered");
        });
    }

    /** Runs one occurrence and returns whether it is done now. */
    private boolean attempt(Job job, JobOccurrence occurrence, String server) {
        JobExecution attempt = new JobExecution(transactions, ledger, clock, job.name(), server, occurrence);
        Instant startedAt = clock.instant();
        try {
            Optional<String> outcome = job.work().run(attempt);
            outcome.ifPresent(summary -> LOG.info(
                    "Job {}, occurrence {}: {}, in {} ms",
                    job.name(),
                    occurrence.key(),
                    summary,
                    Duration.between(startedAt, clock.instant()).toMillis()));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Job {}, occurrence {} failed", job.name(), occurrence.key(), e);
            Failure failure = new Failure(occurrence.key(), clock.instant(), server, error(e));
            transactions.run(JobExecution.callerOf(job.name()), () -> {
                ledger.recordFailure(job.name(), failure);
                return true;
            });
            return false;
        }
    }

    private static String error(RuntimeException e) {
        String text = e.toString();
        return text.length() <= MAX_ERROR ? text : text.substring(0, MAX_ERROR);
    }
}

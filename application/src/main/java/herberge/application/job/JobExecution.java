package herberge.application.job;

import herberge.application.port.JobLedger;
import herberge.application.port.JobLedger.Run;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.domain.job.JobOccurrence;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** One execution of one occurrence of a job on one server. */
public final class JobExecution {

    private final Transactions transactions;
    private final JobLedger ledger;
    private final Clock clock;
    private final Caller caller;
    private final String job;
    private final String server;
    private final JobOccurrence occurrence;
    private final Instant startedAt;

    JobExecution(
            Transactions transactions,
            JobLedger ledger,
            Clock clock,
            String job,
            String server,
            JobOccurrence occurrence) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.clock = clock;
        this.caller = callerOf(job);
        this.job = job;
        this.server = server;
        this.occurrence = occurrence;
        this.startedAt = clock.instant();
    }

    /** Returns the caller on whose behalf a job runs. */
    static Caller callerOf(String job) {
        return Caller.system("job-" + job);
    }

    Optional<String> once(Job.Once work) {
        return runUnlessDone(() -> recordRun(work.run(occurrence)));
    }

    Optional<String> inBatches(String label, Job.Batch batch) {
        long before = 0;
        while (true) {
            long sum = before;
            record Step(long sum, boolean more) {}
            Optional<Step> step = runUnlessDone(() -> {
                Job.Progress progress = batch.run(occurrence);
                long count = sum + progress.count();
                if (!progress.more()) {
                    recordRun(label + " " + count);
                }
                return new Step(count, progress.more());
            });
            if (step.isEmpty() || !step.get().more()) {
                return step.map(last -> label + " " + last.sum());
            }
            before = step.get().sum();
        }
    }

    Optional<String> inParts(Job.Parts work) {
        if (runUnlessDone(() -> true).isEmpty()) {
            return Optional.empty();
        }
        String remainder = work.run(occurrence, this::runPart);
        return runUnlessDone(() -> recordRun("changed: " + ledger.countPartsDone(job, occurrence) + ", " + remainder));
    }

    private void runPart(String name, Runnable work) {
        runUnlessDone(() -> {
            boolean claimed = ledger.recordPart(job, occurrence, name, clock.instant());
            if (claimed) {
                work.run();
            }
            return claimed;
        });
    }

    Optional<String> byUseCases(Job.UseCases work) {
        if (runUnlessDone(() -> true).isEmpty()) {
            return Optional.empty();
        }
        Job.Outcome outcome = work.run(occurrence);
        return runUnlessDone(() -> {
            outcome.last().run();
            return recordRun(outcome.summary());
        });
    }

    /** Runs {@code work} in a unit of work; empty, without running it, if the occurrence is done already. */
    private <T> Optional<T> runUnlessDone(Supplier<T> work) {
        return transactions.run(
                caller, () -> ledger.claim(job, occurrence) ? Optional.of(work.get()) : Optional.empty());
    }

    private String recordRun(String outcome) {
        ledger.recordRun(
                job, new Run(occurrence.key(), occurrence.dueAt(), startedAt, clock.instant(), server, outcome));
        return outcome;
    }
}

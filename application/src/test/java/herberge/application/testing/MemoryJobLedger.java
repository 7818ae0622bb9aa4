package herberge.application.testing;

import herberge.application.port.JobLedger;
import herberge.application.testing.MemoryState.JobPart;
import herberge.application.testing.MemoryState.KnownJob;
import herberge.domain.job.JobOccurrence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores the job ledger in memory. */
public final class MemoryJobLedger implements JobLedger {

    private static final Comparator<Run> BY_END = Comparator.comparing(Run::endedAt);

    private final MemoryTransactions transactions;

    MemoryJobLedger(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void register(String job, Instant now) {
        transactions.write().jobs.putIfAbsent(job, new KnownJob(now, List.of(), 0, null));
    }

    @Override
    public boolean claim(String job, JobOccurrence occurrence) {
        KnownJob known = known(job);
        List<Run> runs = known.runs().stream()
                .map(run -> run.occurrence().equals(occurrence.key()) ? dueBy(run, occurrence.dueAt()) : run)
                .toList();
        put(job, new KnownJob(known.since(), runs, known.failures(), known.failed()));
        return runs.stream().noneMatch(run -> run.occurrence().equals(occurrence.key()));
    }

    private static Run dueBy(Run run, @Nullable Instant dueAt) {
        if (dueAt == null || run.dueAt() == null || run.dueAt().isAfter(dueAt)) {
            return run;
        }
        return new Run(run.occurrence(), dueAt, run.startedAt(), run.endedAt(), run.server(), run.outcome());
    }

    @Override
    public void recordRun(String job, Run run) {
        KnownJob known = known(job);
        if (known.runs().stream().anyMatch(earlier -> earlier.occurrence().equals(run.occurrence()))) {
            throw new IllegalStateException("an occurrence is done once");
        }
        List<Run> runs = new ArrayList<>(known.runs());
        runs.add(run);
        put(job, new KnownJob(known.since(), List.copyOf(runs), 0, known.failed()));
        transactions
                .write()
                .jobParts
                .keySet()
                .removeIf(part -> part.job().equals(job) && part.occurrence().equals(run.occurrence()));
    }

    @Override
    public boolean recordPart(String job, JobOccurrence occurrence, String part, Instant now) {
        return transactions.write().jobParts.putIfAbsent(new JobPart(job, occurrence.key(), part), now) == null;
    }

    @Override
    public long countPartsDone(String job, JobOccurrence occurrence) {
        return transactions.read().jobParts.keySet().stream()
                .filter(part -> part.job().equals(job) && part.occurrence().equals(occurrence.key()))
                .count();
    }

    @Override
    public void recordFailure(String job, Failure failure) {
        KnownJob known = known(job);
        put(job, new KnownJob(known.since(), known.runs(), known.failures() + 1, failure));
    }

    @Override
    public Map<String, Standing> standings() {
        Map<String, Standing> standings = new TreeMap<>();
        transactions.read().jobs.forEach((job, known) -> standings.put(job, standing(known)));
        return standings;
    }

    private static Standing standing(KnownJob known) {
        Instant upTo = Stream.concat(
                        Stream.of(known.since()),
                        known.runs().stream().map(Run::dueAt).filter(Objects::nonNull))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Standing(upTo, known.runs().stream().max(BY_END).orElse(null), known.failures(), known.failed());
    }

    @Override
    public int forget(Instant before, int atMost) {
        transactions.write().jobParts.values().removeIf(at -> at.isBefore(before));
        int gone = 0;
        for (Map.Entry<String, KnownJob> entry :
                List.copyOf(transactions.write().jobs.entrySet())) {
            KnownJob known = entry.getValue();
            Standing standing = standing(known);
            List<Run> old = known.runs().stream()
                    .filter(run -> run.endedAt().isBefore(before))
                    .filter(run ->
                            !run.equals(standing.lastRun()) && !standing.upTo().equals(run.dueAt()))
                    .limit(atMost - gone)
                    .toList();
            List<Run> kept =
                    known.runs().stream().filter(run -> !old.contains(run)).toList();
            put(entry.getKey(), new KnownJob(known.since(), kept, known.failures(), known.failed()));
            gone += old.size();
        }
        return gone;
    }

    private KnownJob known(String job) {
        return Objects.requireNonNull(transactions.read().jobs.get(job), "unknown job");
    }

    private void put(String job, KnownJob known) {
        transactions.write().jobs.put(job, known);
    }
}

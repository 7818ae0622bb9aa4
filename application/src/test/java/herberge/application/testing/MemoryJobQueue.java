package herberge.application.testing;

import herberge.application.port.JobQueue;
import herberge.application.testing.MemoryState.QueuedJob;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Stores the job queue in memory. */
public final class MemoryJobQueue implements JobQueue {

    private final MemoryTransactions transactions;

    MemoryJobQueue(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void plan(String job, Instant at) {
        QueuedJob queuedJob = transactions.read().queue.get(job);
        if (queuedJob == null || free(queuedJob)) {
            transactions.write().queue.put(job, new QueuedJob(at, null, null));
        }
    }

    @Override
    public boolean request(String job, String key, Instant now) {
        QueuedJob queuedJob = transactions.read().queue.get(job);
        if (queuedJob == null || !free(queuedJob)) {
            return false;
        }
        transactions.write().queue.put(job, new QueuedJob(now, null, key));
        return true;
    }

    private static boolean free(QueuedJob job) {
        return job.server() == null && job.asked() == null;
    }

    @Override
    public Map<String, Place> places() {
        Map<String, Place> places = new TreeMap<>();
        transactions
                .read()
                .queue
                .forEach((job, queuedJob) -> places.put(job, new Place(queuedJob.at(), queuedJob.server())));
        return places;
    }

    /** Marks the job as running; returns the key under which it was requested. */
    public @Nullable String begin(String job, String server) {
        QueuedJob queuedJob = Objects.requireNonNull(transactions.read().queue.get(job), "not planned");
        transactions.write().queue.put(job, new QueuedJob(queuedJob.at(), server, queuedJob.asked()));
        return queuedJob.asked();
    }

    /** Marks the job as done. */
    public void end(String job, Instant next) {
        transactions.write().queue.put(job, new QueuedJob(next, null, null));
    }
}

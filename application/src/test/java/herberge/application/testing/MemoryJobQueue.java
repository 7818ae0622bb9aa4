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
        QueuedJob is = transactions.read().queue.get(job);
        if (is == null || free(is)) {
            transactions.write().queue.put(job, new QueuedJob(at, null, null));
        }
    }

    @Override
    public boolean request(String job, String key, Instant now) {
        QueuedJob is = transactions.read().queue.get(job);
        if (is == null || !free(is)) {
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
        transactions.read().queue.forEach((job, is) -> places.put(job, new Place(is.at(), is.server())));
        return places;
    }

    /** Marks the job as running; returns the key under which it was requested. */
    public @Nullable String begin(String job, String server) {
        QueuedJob is = Objects.requireNonNull(transactions.read().queue.get(job), "not planned");
        transactions.write().queue.put(job, new QueuedJob(is.at(), server, is.asked()));
        return is.asked();
    }

    /** Marks the job as done. */
    public void end(String job, Instant next) {
        transactions.write().queue.put(job, new QueuedJob(next, null, null));
    }
}

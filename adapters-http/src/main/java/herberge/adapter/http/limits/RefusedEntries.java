package herberge.adapter.http.limits;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Remembers which callers were told to log in less often. Their next attempts wait before they are handled: otherwise a
 * client that ignores {@code Retry-After} would be refused thousands of times in a second, at the cost of all others.
 */
final class RefusedEntries {

    /** The oldest ones are forgotten beyond this, so that made-up addresses do not fill the memory. */
    private static final int MOST = 10_000;

    /** For how many delays a refusal is remembered. */
    private static final int MEMORY = 20;

    /** Attempts that were refused at the same time come back in so many parts. */
    private static final int PARTS = 8;

    private final LongSupplier nanos;
    private final Duration delay;
    private final long memoryNanos;
    private final Map<String, Long> refusedAt = new LinkedHashMap<>();
    private int part;

    /**
     * Creates an empty memory.
     *
     * @param nanos as {@link System#nanoTime}
     * @param delay the shortest wait of the next attempt; a refusal is remembered for twenty times as long
     */
    RefusedEntries(LongSupplier nanos, Duration delay) {
        this.nanos = nanos;
        this.delay = delay;
        this.memoryNanos = delay.multipliedBy(MEMORY).toNanos();
    }

    /** Returns how long the next attempt waits: one to two delays, in turn. */
    synchronized Duration nextDelay() {
        part = (part + 1) % PARTS;
        return delay.plus(delay.multipliedBy(part).dividedBy(PARTS));
    }

    /** The caller was refused now. */
    synchronized void add(String caller) {
        refusedAt.remove(caller);
        refusedAt.put(caller, nanos.getAsLong());
        if (refusedAt.size() > MOST) {
            refusedAt.remove(refusedAt.keySet().iterator().next());
        }
    }

    /** Whether the caller was refused lately. */
    synchronized boolean contains(String caller) {
        Long at = refusedAt.get(caller);
        if (at == null) {
            return false;
        }
        boolean lately = nanos.getAsLong() - at < memoryNanos;
        if (!lately) {
            refusedAt.remove(caller);
        }
        return lately;
    }
}

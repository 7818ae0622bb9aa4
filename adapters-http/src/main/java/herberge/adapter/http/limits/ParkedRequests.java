package herberge.adapter.http.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the requests of each caller that wait for events without a place among the running ones. Thread-safe. */
final class ParkedRequests {

    /** The maximum number for one caller. */
    private static final int MAX = 200;

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /** Counts one more request of the caller; false if the caller has the maximum already. */
    boolean add(String caller) {
        boolean[] added = {false};
        counts.compute(caller, (same, count) -> {
            int before = count == null ? 0 : count;
            added[0] = before < MAX;
            return added[0] ? Integer.valueOf(before + 1) : count;
        });
        return added[0];
    }

    /** Counts one request of the caller less. */
    void remove(String caller) {
        counts.computeIfPresent(caller, (same, count) -> count > 1 ? count - 1 : null);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }
}

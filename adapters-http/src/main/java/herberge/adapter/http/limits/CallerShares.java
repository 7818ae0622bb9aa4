package herberge.adapter.http.limits;

import herberge.adapter.http.limits.AdmissionControl.Bounds;
import java.util.Map;

/** The shares of callers in threads and database connections. */
final class CallerShares {

    /** The maximum number of requests of one caller that wait for their turn. */
    private static final int WAITING = 200;

    /** Larger than the password queue, so that the order of that queue decides. */
    private static final int ENTRIES = 75;

    private static final int DOCUMENTS = 20;
    private static final int ALL_BUT_ENTRIES = 60;

    /** A caller with tokens who also reads documents has two or three shares: still not all. */
    private static final int MOST_OF_CALLER = 15;

    private CallerShares() {}

    /**
     * One caller gets at most three fifths of the pool, a third of that for expensive requests; all expensive ones get half.
     * More expensive requests of one caller than there are processors would not be answered sooner, but slow down all
     * others; two can run on any machine, so that a slow reader of one response does not keep the next from running. One
     * caller's large reads run one after the other.
     */
    static Bounds of(int poolSize, int processors) {
        int ofCaller = Math.max(1, Math.min(poolSize * 3 / 5, MOST_OF_CALLER));
        Map<WorkKind, Integer> ofKind = Map.of(
                WorkKind.ENTRY,
                ENTRIES,
                WorkKind.DOCUMENT,
                DOCUMENTS,
                WorkKind.EXPENSIVE,
                Math.max(2, poolSize / 2),
                WorkKind.LARGE,
                Math.max(2, poolSize / 4));
        int expensive = Math.min(Math.max(1, ofCaller / 3), Math.max(2, processors));
        Map<WorkKind, Integer> ofCallerInKind = Map.of(WorkKind.EXPENSIVE, expensive, WorkKind.LARGE, 1);
        return new Bounds(ofCaller, ofCallerInKind, ofKind, ALL_BUT_ENTRIES, WAITING);
    }
}

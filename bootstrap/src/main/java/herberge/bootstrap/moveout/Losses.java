package herberge.bootstrap.moveout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what the desktop program has no place for. Used by one thread. */
final class Losses {

    /** How many there are of a kind, and their cents. */
    record Loss(String kind, long count, long cents) {}

    private final Map<String, long[]> found = new TreeMap<>();

    void add(String kind) {
        add(kind, 1, 0);
    }

    void add(String kind, long count, long cents) {
        if (count > 0) {
            long[] sums = found.computeIfAbsent(kind, key -> new long[2]);
            sums[0] += count;
            sums[1] += cents;
        }
    }

    List<Loss> list() {
        List<Loss> losses = new ArrayList<>();
        found.forEach((kind, sums) -> losses.add(new Loss(kind, sums[0], sums[1])));
        return losses;
    }
}

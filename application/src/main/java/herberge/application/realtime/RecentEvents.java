package herberge.application.realtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest events, as many as memory is spent on. Not for several threads at once. */
final class RecentEvents {

    private static final int KEPT = 2_000;

    private final Deque<Happening> kept = new ArrayDeque<>();

    void add(List<Happening> page) {
        kept.addAll(page);
        while (kept.size() > KEPT) {
            kept.removeFirst();
        }
    }

    void forget() {
        kept.clear();
    }

    /** Whether everything after that event is here, in a log that stands at {@code now}; never before it has happened. */
    boolean reachBack(long after, long now) {
        return after <= now && now - after <= kept.size();
    }

    List<Happening> later(long after) {
        return kept.stream().filter(one -> one.seq() > after).toList();
    }
}

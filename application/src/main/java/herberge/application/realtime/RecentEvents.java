package herberge.application.realtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest events, as many and as long ones as memory is spent on. Not for several threads at once. */
final class RecentEvents {

    private static final int KEPT = 2_000;

    /** In characters; the most events of a usual length are within it. */
    private static final long MOST_TEXT = 2 << 20;

    private final Deque<AddressedEvent> kept = new ArrayDeque<>();
    private long text;

    void add(List<AddressedEvent> page) {
        for (AddressedEvent one : page) {
            kept.add(one);
            text += one.length();
        }
        while (kept.size() > KEPT || (text > MOST_TEXT && kept.size() > 1)) {
            text -= kept.removeFirst().length();
        }
    }

    void forget() {
        kept.clear();
        text = 0;
    }

    /** Whether everything after that event is here, in a log that stands at {@code now}; never before it has happened. */
    boolean reachBack(long after, long now) {
        return after <= now && now - after <= kept.size();
    }

    List<AddressedEvent> later(long after) {
        return kept.stream().filter(one -> one.seq() > after).toList();
    }
}

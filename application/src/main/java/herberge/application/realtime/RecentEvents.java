package herberge.application.realtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest events in memory, limited in number and in length. Not thread-safe. */
final class RecentEvents {

    private static final int KEPT = 2_000;

    /** In characters; events of usual length stay below it even at the largest number. */
    private static final long MOST_TEXT = 2 << 20;

    private final Deque<AddressedEvent> kept = new ArrayDeque<>();
    private long text;

    void add(List<AddressedEvent> page) {
        for (AddressedEvent event : page) {
            kept.add(event);
            text += event.length();
        }
        while (kept.size() > KEPT || (text > MOST_TEXT && kept.size() > 1)) {
            text -= kept.removeFirst().length();
        }
    }

    void forget() {
        kept.clear();
        text = 0;
    }

    /** Whether all events after that one are here, in a log that ends at {@code end}; false for an event of the future. */
    boolean reachBack(long after, long end) {
        return after <= end && end - after <= kept.size();
    }

    List<AddressedEvent> later(long after) {
        return kept.stream().filter(event -> event.seq() > after).toList();
    }
}

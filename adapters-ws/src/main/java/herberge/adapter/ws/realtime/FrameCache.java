package herberge.adapter.ws.realtime;

import herberge.application.realtime.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Caches the encoded frames of the latest events, limited in number and bytes, so that each event is encoded once.
 * Thread-safe.
 */
final class FrameCache {

    private static final int MAX_EVENTS = 1_000;

    private static final long MAX_BYTES = 4 << 20;

    /**
     * An event and its frame. The event is compared, because the same sequence number can mean another event in another
     * log or after an erasure.
     */
    private record Entry(Event event, EncodedFrame frame) {}

    /** The entries, indexed by sequence number: a lookup must cost next to nothing. */
    private final AtomicReferenceArray<@Nullable Entry> entries = new AtomicReferenceArray<>(2 * MAX_EVENTS);

    /** The used indexes in the order of their use, and the bytes of their frames. */
    private final Deque<Integer> usedIndexes = new ArrayDeque<>();

    private long bytes;

    /** Returns the frame of the event; encodes it if it is not cached. */
    EncodedFrame frame(Event event, Function<Event, EncodedFrame> encoder) {
        int index = index(event);
        Entry cached = entries.get(index);
        if (cached != null && cached.event().equals(event)) {
            return cached.frame();
        }
        Entry created = new Entry(event, encoder.apply(event));
        store(index, created);
        return created.frame();
    }

    private synchronized void store(int index, Entry created) {
        evict(index);
        entries.set(index, created);
        usedIndexes.remove((Integer) index);
        usedIndexes.add(index);
        bytes += created.frame().length();
        while (bytes > MAX_BYTES && usedIndexes.size() > 1) {
            evict(usedIndexes.remove());
        }
    }

    private void evict(int index) {
        Entry previous = entries.getAndSet(index, null);
        bytes -= previous == null ? 0 : previous.frame().length();
    }

    /** An event can be a deletion for some users and a change for others, so it has two places. */
    private static int index(Event event) {
        return 2 * (int) (event.seq() % MAX_EVENTS) + (event.type().endsWith("-deleted") ? 1 : 0);
    }
}

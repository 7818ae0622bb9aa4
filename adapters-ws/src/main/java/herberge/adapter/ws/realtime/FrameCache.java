package herberge.adapter.ws.realtime;

import herberge.application.realtime.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The frames of the latest events, so that each is written once; as many and as long ones as memory is spent on. */
final class FrameCache {

    private static final int REMEMBERED = 1_000;

    private static final long MOST_BYTES = 4 << 20;

    /** An event and its frame; the same place can mean another one in another log, or after an erasure. */
    private record Written(Event event, EncodedFrame frame) {}

    /** Each where its number leads to: looking there must cost next to nothing. */
    private final AtomicReferenceArray<@Nullable Written> written = new AtomicReferenceArray<>(2 * REMEMBERED);

    /** The places in the order in which they were taken, and how much is in them. */
    private final Deque<Integer> places = new ArrayDeque<>();

    private long bytes;

    /** The frame of the event, made by {@code writing} where it is not known. */
    EncodedFrame frame(Event event, Function<Event, EncodedFrame> writing) {
        int place = place(event);
        Written known = written.get(place);
        if (known != null && known.event().equals(event)) {
            return known.frame();
        }
        Written made = new Written(event, writing.apply(event));
        remember(place, made);
        return made.frame();
    }

    private synchronized void remember(int place, Written made) {
        forget(place);
        written.set(place, made);
        places.remove((Integer) place);
        places.add(place);
        bytes += made.frame().length();
        while (bytes > MOST_BYTES && places.size() > 1) {
            forget(places.remove());
        }
    }

    private void forget(int place) {
        Written former = written.getAndSet(place, null);
        bytes -= former == null ? 0 : former.frame().length();
    }

    /** To some that is a deletion which to others is a change. */
    private static int place(Event event) {
        return 2 * (int) (event.seq() % REMEMBERED) + (event.type().endsWith("-deleted") ? 1 : 0);
    }
}

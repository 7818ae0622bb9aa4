package herberge.application.planning;

import herberge.domain.room.RoomId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream that is ordered by room into the groups of one room each, in that order; only one group is in memory.
 */
final class StreamsByRoom<T> implements AutoCloseable {

    private final Stream<T> ordered;
    private final Iterator<T> remaining;
    private final Function<T, RoomId> room;
    private @Nullable T next;

    StreamsByRoom(Stream<T> ordered, Function<T, RoomId> room) {
        this.ordered = ordered;
        this.remaining = ordered.iterator();
        this.room = room;
        advance();
    }

    private void advance() {
        next = remaining.hasNext() ? remaining.next() : null;
    }

    /** Returns the elements of the given room, which must be the next one in the order. */
    List<T> take(RoomId id) {
        List<T> group = new ArrayList<>();
        while (next != null && room.apply(next).equals(id)) {
            group.add(next);
            advance();
        }
        return group;
    }

    @Override
    public void close() {
        ordered.close();
    }
}

package herberge.application.planning;

import herberge.domain.room.RoomId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes apart what is ordered by room, one room after the other in that order; only one room's is in memory. */
final class RoomGroups<T> implements AutoCloseable {

    private final Stream<T> ordered;
    private final Iterator<T> left;
    private final Function<T, RoomId> room;
    private @Nullable T next;

    RoomGroups(Stream<T> ordered, Function<T, RoomId> room) {
        this.ordered = ordered;
        this.left = ordered.iterator();
        this.room = room;
        step();
    }

    private void step() {
        next = left.hasNext() ? left.next() : null;
    }

    /** What there is of that room, whose turn it is. */
    List<T> take(RoomId id) {
        List<T> its = new ArrayList<>();
        while (next != null && room.apply(next).equals(id)) {
            its.add(next);
            step();
        }
        return its;
    }

    @Override
    public void close() {
        ordered.close();
    }
}

package herberge.domain.booking;

import herberge.domain.room.Room;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Selects the rooms to offer when the requested room is taken. */
public final class Alternatives {

    public static final int AT_MOST = 5;

    private Alternatives() {}

    /**
     * Returns the free rooms that fit: rooms of the same location first, then the smallest room that is large enough,
     * then in list order. If the requested room no longer exists, all locations count the same.
     */
    public static List<Room> select(List<Room> free, @Nullable Room wanted, int partySize) {
        return free.stream()
                .filter(Room::active)
                .filter(room -> wanted == null || !room.id().equals(wanted.id()))
                .filter(room -> room.capacity() >= partySize)
                .sorted(Comparator.comparing((Room room) ->
                                wanted != null && !room.location().equals(wanted.location()))
                        .thenComparing(Room::capacity))
                .limit(AT_MOST)
                .toList();
    }
}

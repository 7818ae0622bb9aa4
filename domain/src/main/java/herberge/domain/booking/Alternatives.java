package herberge.domain.booking;

import herberge.domain.room.Room;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which other rooms to offer when the one asked for is taken. */
public final class Alternatives {

    public static final int AT_MOST = 5;

    private Alternatives() {}

    /**
     * The free rooms that fit: same location first, then the smallest that suffices, then as they are listed. Where the
     * room that was wanted is there no more, all locations are alike.
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

package herberge.application.planning;

import herberge.application.booking.OccupancyView;
import herberge.domain.booking.Occupancy;
import herberge.domain.room.Room;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Which active rooms are free for a stay, and what takes the others.
 *
 * @param items    read during the iteration
 * @param eventSeq with {@code epoch}: the answer includes at least every event up to this position of the event log
 */
public record Availability(Iterator<Item> items, long eventSeq, String epoch) {

    /** One room; {@code why} is empty if it is free. */
    public record Item(long roomId, String name, String location, int capacity, boolean free, List<Object> why) {}

    /** The room is too small for the party. */
    public record TooSmall(String kind, int capacity, int partySize) {}

    static Item of(Room room, List<Occupancy> taken, int partySize, LocalDate today) {
        List<Object> why = new ArrayList<>();
        taken.stream().map(occupancy -> OccupancyView.of(occupancy, today)).forEach(why::add);
        if (partySize > room.capacity()) {
            why.add(new TooSmall("capacity", room.capacity(), partySize));
        }
        return new Item(
                room.id().value(), room.name(), room.location(), room.capacity(), why.isEmpty(), List.copyOf(why));
    }
}

package herberge.domain.booking;

import herberge.domain.booking.BookingConflict.RoomOccupied;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what prevents a room from being blocked for some nights. A block is for one particular room, so there are no
 * alternatives.
 */
public final class BlockConflicts {

    private BlockConflicts() {}

    /**
     * Returns all conflicts.
     *
     * @param held   the nights of that room that the block holds already, if any; they are not claimed again
     * @param others what holds the room in these nights and who is checked in there, without the block itself
     */
    public static List<BookingConflict> find(
            RoomId room, StayPeriod wanted, @Nullable StayPeriod held, List<Occupancy> others, LocalDate today) {
        List<BookingConflict> conflicts = new ArrayList<>();
        List<Occupancy> taken =
                others.stream().filter(other -> other.blocks(room, wanted)).toList();
        if (!taken.isEmpty()) {
            conflicts.add(new RoomTaken(taken, List.of()));
        }
        List<Occupancy> stillThere = others.stream()
                .filter(other -> other.room().equals(room))
                .filter(other -> other.overdueNights(today)
                        .flatMap(wanted::intersection)
                        .filter(nights -> held == null || !held.covers(nights))
                        .isPresent())
                .toList();
        if (!stillThere.isEmpty()) {
            conflicts.add(new RoomOccupied(stillThere));
        }
        return conflicts;
    }
}

package herberge.application.booking;

import herberge.application.port.Occupancies;
import herberge.application.port.Rooms;
import herberge.domain.booking.Alternatives;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.Occupancy;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds alternatives to a room that is taken: other rooms that are free in the same nights. */
public final class AlternativeRooms {

    private final Rooms rooms;
    private final Occupancies occupancies;

    public AlternativeRooms(Rooms rooms, Occupancies occupancies) {
        this.rooms = rooms;
        this.occupancies = occupancies;
    }

    /** Free rooms for that party and stay, best first; {@code wanted} is null if the room was removed. */
    public List<Room> insteadOf(@Nullable Room wanted, BookingTerms terms, LocalDate today) {
        StayPeriod nights = terms.stay();
        List<Room> all = rooms.listAll();
        Set<RoomId> taken = occupancies
                .streamWithin(nights, all.stream().map(Room::id).toList(), today)
                .map(Occupancy::room)
                .collect(Collectors.toSet());
        List<Room> free =
                all.stream().filter(room -> !taken.contains(room.id())).toList();
        return Alternatives.select(free, wanted, terms.partySize());
    }
}

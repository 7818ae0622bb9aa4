package herberge.application.room;

import herberge.application.port.Occupancies;
import herberge.application.port.Rooms;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.Occupancy;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.StayPeriod;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What placing and moving a block have in common: the room must exist, and be nobody's in these nights. */
final class FreeRoom {

    private final Rooms rooms;
    private final Occupancies occupancies;

    FreeRoom(Rooms rooms, Occupancies occupancies) {
        this.rooms = rooms;
        this.occupancies = occupancies;
    }

    /** Refuses with everything that is wrong; afterwards the room is locked for the caller. */
    void require(RoomBlockDetails wanted, Faults faults, Predicate<Occupancy> own) {
        wanted.check(faults);
        RoomId room = wanted.room();
        if (room != null && rooms.lock(List.of(room)).isEmpty()) {
            faults.addOnce("/roomId", Faults.UNKNOWN_REFERENCE, "there is no such room");
        }
        faults.refuseIfAny(taken(wanted, own).stream().toList());
    }

    /** A block is of that room and no other: there are no alternatives to it. */
    private Optional<RoomTaken> taken(RoomBlockDetails wanted, Predicate<Occupancy> own) {
        RoomId room = wanted.room();
        StayPeriod nights = wanted.nights();
        if (room == null || nights == null) {
            return Optional.empty();
        }
        List<Occupancy> inTheWay =
                occupancies.of(room, nights).stream().filter(own.negate()).toList();
        return inTheWay.isEmpty() ? Optional.empty() : Optional.of(new RoomTaken(inTheWay, List.of()));
    }
}

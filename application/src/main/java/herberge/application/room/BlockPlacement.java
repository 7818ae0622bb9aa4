package herberge.application.room;

import herberge.application.port.Occupancies;
import herberge.application.port.Rooms;
import herberge.application.shared.EntityKind;
import herberge.application.shared.UnknownReference;
import herberge.domain.booking.BlockConflicts;
import herberge.domain.booking.BookingConflict;
import herberge.domain.booking.Occupancy;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Checks the place of a new or moved room block: the room must exist, and be free in these nights. */
final class BlockPlacement {

    private final Rooms rooms;
    private final Occupancies occupancies;

    BlockPlacement(Rooms rooms, Occupancies occupancies) {
        this.rooms = rooms;
        this.occupancies = occupancies;
    }

    /** Refuses with everything that is wrong; afterwards the room is locked. {@code own} is the block that moves. */
    void require(RoomBlockDetails details, Faults faults, Optional<RoomBlock> own, LocalDate today) {
        details.check(faults);
        RoomId room = details.room();
        if (room != null && rooms.lock(List.of(room)).isEmpty()) {
            faults.addOnce(Field.of("roomId"), UnknownReference.missing(EntityKind.ROOM, room.value()));
        }
        faults.refuseIfAny(conflicts(details, own, today));
    }

    private List<BookingConflict> conflicts(RoomBlockDetails details, Optional<RoomBlock> own, LocalDate today) {
        RoomId room = details.room();
        StayPeriod nights = details.nights();
        if (room == null || nights == null) {
            return List.of();
        }
        List<Occupancy> others = occupancies.findInRoom(room, nights).stream()
                .filter(other -> own.map(block -> !other.isHeldBy(block.id())).orElse(true))
                .toList();
        StayPeriod held = own.filter(block -> block.room().equals(room))
                .map(RoomBlock::nights)
                .orElse(null);
        return BlockConflicts.find(room, nights, held, others, today);
    }
}

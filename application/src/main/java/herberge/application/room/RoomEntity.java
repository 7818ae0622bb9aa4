package herberge.application.room;

import herberge.application.port.Bookings;
import herberge.application.port.Rooms;
import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.application.shared.ReadableBy;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import java.util.Optional;

/** Rooms as a kind of entity. */
public final class RoomEntity {

    public static final EntityDefinition<Room> TYPE =
            new EntityDefinition<>(EntityKind.ROOM, ReadableBy.EVERY_USER, Optional.of(RoomEventView::withoutKeyCode));

    private RoomEntity() {}

    public static EntityOperations<Room> access(Rooms rooms, Bookings bookings) {
        return new EntityOperations<>(
                TYPE,
                id -> rooms.find(new RoomId(id)),
                room -> Optional.empty(),
                Optional.of(new RoomUndo(rooms, new CapacityCheck(bookings))));
    }
}

package herberge.application.room;

import herberge.application.port.Bookings;
import herberge.application.port.Rooms;
import herberge.application.shared.EntityAccess;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityReaders;
import herberge.application.shared.EntityType;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import java.util.Optional;

/** Rooms as a kind of entity. */
public final class RoomEntity {

    public static final EntityType<Room> TYPE =
            new EntityType<>(EntityKind.ROOM, EntityReaders.EVERY_USER, Optional.of(RoomEventView::withoutKeyCode));

    private RoomEntity() {}

    public static EntityAccess<Room> access(Rooms rooms, Bookings bookings) {
        return new EntityAccess<>(
                TYPE,
                id -> rooms.find(new RoomId(id)),
                room -> Optional.empty(),
                Optional.of(new RoomUndo(rooms, new CapacityCheck(bookings))));
    }
}

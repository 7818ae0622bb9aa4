package herberge.application.room;

import herberge.application.port.RoomBlocks;
import herberge.application.port.Rooms;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeTarget;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomId;
import java.util.List;

/** The room, or the room block, that a request changes. */
final class RoomTarget {

    private RoomTarget() {}

    static ChangeTarget<Room> of(Rooms rooms, RoomId id) {
        return new ChangeTarget<>(
                EntityKind.ROOM,
                id.value(),
                () -> rooms.lock(List.of(id)).stream().findFirst(),
                Room::version,
                RoomView::of);
    }

    static ChangeTarget<RoomBlock> of(RoomBlocks blocks, RoomBlockId id) {
        return new ChangeTarget<>(
                EntityKind.ROOM_BLOCK, id.value(), () -> blocks.lock(id), RoomBlock::version, RoomBlockView::of);
    }
}

package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.domain.room.RoomBlockId;

/** Shows one room block. */
@FunctionalInterface
public interface ReadRoomBlock {

    RoomBlockView read(Caller caller, RoomBlockId id);
}

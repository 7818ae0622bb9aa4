package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.room.RoomBlockId;

/** Removes a room block, so that the room can be booked again. */
@FunctionalInterface
public interface RemoveRoomBlock {

    ChangeResult<RoomBlockView> remove(Caller caller, RoomBlockId id, ChangeRequest<?> request);
}

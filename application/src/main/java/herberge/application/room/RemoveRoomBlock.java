package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.room.RoomBlockId;

/** Gives the room back to guests. */
@FunctionalInterface
public interface RemoveRoomBlock {

    ChangeResult<RoomBlockView> remove(Caller caller, RoomBlockId id, ChangeRequest<?> request);
}

package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.NoBody;
import herberge.application.shared.Patch;
import herberge.domain.room.RoomBlockId;

/** Gives the room back to guests. */
@FunctionalInterface
public interface RemoveRoomBlock {

    RoomBlockView remove(Caller caller, RoomBlockId id, Patch<NoBody> edit);
}

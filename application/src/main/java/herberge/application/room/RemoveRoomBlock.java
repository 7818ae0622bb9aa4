package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.Edit;
import herberge.application.shared.NoInput;
import herberge.domain.room.RoomBlockId;

/** Gives the room back to guests. */
@FunctionalInterface
public interface RemoveRoomBlock {

    RoomBlockView remove(Caller caller, RoomBlockId id, Edit<NoInput> edit);
}

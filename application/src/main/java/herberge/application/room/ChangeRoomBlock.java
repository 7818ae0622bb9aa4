package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockId;

/** Moves or re-words a room block if nobody has the room then. */
@FunctionalInterface
public interface ChangeRoomBlock {

    RoomBlockView change(Caller caller, RoomBlockId id, Patch<RoomBlockDetails> edit);
}

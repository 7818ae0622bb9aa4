package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockId;

/** Moves or re-words a room block if nobody has the room then. */
@FunctionalInterface
public interface ChangeRoomBlock {

    ChangeResult<RoomBlockView> change(Caller caller, RoomBlockId id, ChangeRequest<RoomBlockDetails> request);
}

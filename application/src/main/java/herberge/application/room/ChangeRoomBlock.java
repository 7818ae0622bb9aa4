package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockId;

/** Changes the nights, the room or the reason of a room block if the room is free then. */
@FunctionalInterface
public interface ChangeRoomBlock {

    ChangeResult<RoomBlockView> change(Caller caller, RoomBlockId id, ChangeRequest<RoomBlockDetails> request);
}

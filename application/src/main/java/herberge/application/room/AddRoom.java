package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.room.RoomDetails;

/** Adds a room to the house. */
@FunctionalInterface
public interface AddRoom {

    ChangeResult<RoomView> add(Caller caller, ChangeRequest<RoomDetails> request);
}

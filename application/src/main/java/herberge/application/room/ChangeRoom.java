package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;

/** Changes what the house says about a room; its capacity cannot go below a party that is booked from today on. */
@FunctionalInterface
public interface ChangeRoom {

    ChangeResult<RoomView> change(Caller caller, RoomId id, ChangeRequest<RoomDetails> request);
}

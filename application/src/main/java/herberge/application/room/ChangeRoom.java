package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;

/** Changes the data of a room; its capacity cannot become smaller than a party that is booked from today on. */
@FunctionalInterface
public interface ChangeRoom {

    ChangeResult<RoomView> change(Caller caller, RoomId id, ChangeRequest<RoomDetails> request);
}

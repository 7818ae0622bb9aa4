package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;

/** Changes what the house says about a room; its capacity cannot go below a party that is booked from today on. */
@FunctionalInterface
public interface ChangeRoom {

    RoomView change(Caller caller, RoomId id, Patch<RoomDetails> edit);
}

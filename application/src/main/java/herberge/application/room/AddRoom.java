package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;
import herberge.domain.room.RoomDetails;

/** Adds a room to the house. */
@FunctionalInterface
public interface AddRoom {

    RoomView add(Caller caller, Patch<RoomDetails> edit);
}

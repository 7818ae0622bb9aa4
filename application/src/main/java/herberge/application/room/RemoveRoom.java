package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.NoBody;
import herberge.application.shared.Patch;
import herberge.domain.room.RoomId;

/** Removes a room that nothing refers to; others are set inactive instead. Administrators only. */
@FunctionalInterface
public interface RemoveRoom {

    RoomView remove(Caller caller, RoomId id, Patch<NoBody> edit);
}

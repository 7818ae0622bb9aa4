package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.room.RoomId;

/** Removes a room that nothing refers to; others are set inactive instead. Administrators only. */
@FunctionalInterface
public interface RemoveRoom {

    ChangeResult<RoomView> remove(Caller caller, RoomId id, ChangeRequest<?> request);
}

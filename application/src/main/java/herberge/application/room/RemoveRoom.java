package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.Edit;
import herberge.application.shared.NoInput;
import herberge.domain.room.RoomId;

/** Removes a room that nothing refers to; others are set inactive instead. Administrators only. */
@FunctionalInterface
public interface RemoveRoom {

    RoomView remove(Caller caller, RoomId id, Edit<NoInput> edit);
}

package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.domain.room.RoomId;

/** Shows one room. */
@FunctionalInterface
public interface ReadRoom {

    RoomView read(Caller caller, RoomId id);
}

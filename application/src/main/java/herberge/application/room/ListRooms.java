package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;

/** Lists the rooms by location and name. */
@FunctionalInterface
public interface ListRooms {

    Page<RoomView> list(Caller caller, PageRequest page);
}

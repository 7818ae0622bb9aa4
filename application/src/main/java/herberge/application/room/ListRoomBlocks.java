package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.room.RoomBlockFilter;

/** Lists the room blocks that overlap a window, by first night. */
@FunctionalInterface
public interface ListRoomBlocks {

    Page<RoomBlockView> list(Caller caller, RoomBlockFilter filter, PageRequest page);
}

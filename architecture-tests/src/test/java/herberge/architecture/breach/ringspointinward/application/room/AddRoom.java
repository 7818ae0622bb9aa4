package herberge.architecture.breach.ringspointinward.application.room;

import herberge.architecture.breach.ringspointinward.domain.room.Room;

public interface AddRoom {
    void add(Room room);
}

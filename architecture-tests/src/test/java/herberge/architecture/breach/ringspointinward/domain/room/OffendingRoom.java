package herberge.architecture.breach.ringspointinward.domain.room;

import herberge.architecture.breach.ringspointinward.application.room.AddRoom;

record OffendingRoom(AddRoom addRoom) {}

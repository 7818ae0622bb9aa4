package herberge.architecture.breach.drivensideknowsportsonly.adapter.postgres.room;

import herberge.architecture.breach.drivensideknowsportsonly.application.port.Rooms;
import herberge.architecture.breach.drivensideknowsportsonly.application.shared.Page;
import herberge.architecture.breach.drivensideknowsportsonly.domain.room.Room;

record JdbiRooms(Rooms rooms, Page page, Room room) {}

package herberge.architecture.breach.ringspointinward.bootstrap;

import herberge.architecture.breach.ringspointinward.adapter.http.room.RoomRoutes;
import herberge.architecture.breach.ringspointinward.adapter.postgres.room.JdbiRooms;

public record Wiring(RoomRoutes routes, JdbiRooms rooms) {}

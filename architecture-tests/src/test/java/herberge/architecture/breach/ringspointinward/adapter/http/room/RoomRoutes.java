package herberge.architecture.breach.ringspointinward.adapter.http.room;

import herberge.architecture.breach.ringspointinward.application.room.AddRoom;

public record RoomRoutes(AddRoom addRoom) {}

package herberge.architecture.breach.ringspointinward.adapter.postgres.room;

import herberge.architecture.breach.ringspointinward.domain.room.Room;

public record JdbiRooms(Room room) {}

package herberge.architecture.breach.drivensideknowsportsonly.adapter.postgres.room;

import herberge.architecture.breach.drivensideknowsportsonly.application.room.CountRooms;

record OffendingRooms(CountRooms countRooms) {}

package herberge.architecture.breach.drivingsideknowsnoport.adapter.http.room;

import herberge.architecture.breach.drivingsideknowsnoport.application.room.CountRooms;

record RoomRoutes(CountRooms countRooms) {}

package herberge.architecture.breach.drivingsideknowsnoport.adapter.postgres.room;

import herberge.architecture.breach.drivingsideknowsnoport.application.port.Rooms;

record JdbiRooms(Rooms rooms) {}

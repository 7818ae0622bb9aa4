package herberge.architecture.breach.drivingsideknowsnoport.adapter.http.room;

import herberge.architecture.breach.drivingsideknowsnoport.application.port.Rooms;

record OffendingRoutes(Rooms rooms) {}

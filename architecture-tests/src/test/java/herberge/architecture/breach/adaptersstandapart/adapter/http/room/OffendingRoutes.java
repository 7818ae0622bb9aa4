package herberge.architecture.breach.adaptersstandapart.adapter.http.room;

import herberge.architecture.breach.adaptersstandapart.adapter.postgres.room.JdbiRooms;

record OffendingRoutes(JdbiRooms rooms) {}

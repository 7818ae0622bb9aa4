package herberge.architecture.breach.ringspointinward.application.room;

import herberge.architecture.breach.ringspointinward.adapter.postgres.room.JdbiRooms;

record OffendingUseCase(JdbiRooms rooms) {}

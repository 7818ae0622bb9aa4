package herberge.architecture.breach.clientknowshttponly.cli;

import herberge.architecture.breach.clientknowshttponly.domain.room.Room;

record OffendingCommand(Room room) {}

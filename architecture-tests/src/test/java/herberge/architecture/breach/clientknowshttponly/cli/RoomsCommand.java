package herberge.architecture.breach.clientknowshttponly.cli;

record RoomsCommand(RoomAnswer answer) {}

package herberge.architecture.breach.clientknowshttponly.cli;

record RoomAnswer(String name) {}

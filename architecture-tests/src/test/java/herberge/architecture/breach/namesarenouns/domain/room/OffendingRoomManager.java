package herberge.architecture.breach.namesarenouns.domain.room;

record OffendingRoomManager(String name) {}

package herberge.architecture.breach.namesarenouns.domain.room;

record OffendingRoomUtil(String name) {}

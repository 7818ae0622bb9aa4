package herberge.architecture.breach.namesarenouns.domain.room;

record OffendingRoomService(String name) {}

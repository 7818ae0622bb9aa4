package herberge.architecture.breach.namesarenouns.domain.room;

record OffendingRoomProcessor(String name) {}

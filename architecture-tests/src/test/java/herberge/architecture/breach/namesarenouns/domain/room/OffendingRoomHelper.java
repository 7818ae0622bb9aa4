package herberge.architecture.breach.namesarenouns.domain.room;

record OffendingRoomHelper(String name) {}

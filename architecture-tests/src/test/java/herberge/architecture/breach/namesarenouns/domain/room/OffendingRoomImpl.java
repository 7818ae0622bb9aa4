package herberge.architecture.breach.namesarenouns.domain.room;

record OffendingRoomImpl(String name) {}

package herberge.architecture.breach.namesarenouns.domain.room;

record OffendingRoomUtils(String name) {}

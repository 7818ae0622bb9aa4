package herberge.architecture.breach.namesarenouns.domain.room;

record OffendingRoomDTO(String name) {}

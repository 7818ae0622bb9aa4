package herberge.architecture.breach.adaptersstandapart.adapter.postgres.room;

public record JdbiRooms(RoomRows rows) {}

package herberge.architecture.breach.adaptersstandapart.adapter.postgres.room;

public record RoomRows(String name) {}

package herberge.domain.room;

/** Names a room block. */
public record RoomBlockId(long value) {}

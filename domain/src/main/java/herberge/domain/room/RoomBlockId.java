package herberge.domain.room;

/** Identifies a room block. */
public record RoomBlockId(long value) {}

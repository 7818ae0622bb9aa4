package herberge.domain.room;

/** Identifies a room. Staff type this number. */
public record RoomId(long value) {}

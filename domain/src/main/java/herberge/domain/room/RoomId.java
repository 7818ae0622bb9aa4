package herberge.domain.room;

/** Names a room; staff type it. */
public record RoomId(long value) {}

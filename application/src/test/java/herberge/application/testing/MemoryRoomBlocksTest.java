package herberge.application.testing;

final class MemoryRoomBlocksTest extends MemoryHouse implements RoomBlocksContract {}

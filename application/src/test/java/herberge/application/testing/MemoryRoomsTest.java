package herberge.application.testing;

final class MemoryRoomsTest extends MemoryHouse implements RoomsContract {}

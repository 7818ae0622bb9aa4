package herberge.application.testing;

class MemoryMoveInsTest extends MemoryHouse implements MoveInsContract {}

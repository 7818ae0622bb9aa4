package herberge.application.testing;

final class MemoryPayersTest extends MemoryHouse implements PayersContract {}

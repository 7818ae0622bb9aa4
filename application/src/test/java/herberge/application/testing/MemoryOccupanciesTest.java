package herberge.application.testing;

final class MemoryOccupanciesTest extends MemoryHouse implements OccupanciesContract {}

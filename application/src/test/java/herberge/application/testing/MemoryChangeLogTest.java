package herberge.application.testing;

final class MemoryChangeLogTest extends MemoryHouse implements ChangeLogContract {}

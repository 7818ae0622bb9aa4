package herberge.application.testing;

final class MemoryUndoLogTest extends MemoryHouse implements UndoLogContract {}

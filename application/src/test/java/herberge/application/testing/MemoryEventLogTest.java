package herberge.application.testing;

final class MemoryEventLogTest extends MemoryHouse implements EventLogContract {}

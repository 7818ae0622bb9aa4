package herberge.application.testing;

final class MemoryRemindersTest extends MemoryHouse implements RemindersContract {}

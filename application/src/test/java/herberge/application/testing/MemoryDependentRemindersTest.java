package herberge.application.testing;

final class MemoryDependentRemindersTest extends MemoryHouse implements DependentRemindersContract {}

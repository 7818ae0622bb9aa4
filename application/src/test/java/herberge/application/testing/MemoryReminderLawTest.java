package herberge.application.testing;

final class MemoryReminderLawTest extends MemoryHouse implements ReminderLawContract {}

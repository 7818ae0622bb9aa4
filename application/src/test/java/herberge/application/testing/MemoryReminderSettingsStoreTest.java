package herberge.application.testing;

final class MemoryReminderSettingsStoreTest extends MemoryHouse implements ReminderSettingsStoreContract {}

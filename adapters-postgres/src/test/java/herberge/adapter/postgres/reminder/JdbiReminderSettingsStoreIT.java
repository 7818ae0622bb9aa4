package herberge.adapter.postgres.reminder;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.ReminderSettingsStoreContract;

class JdbiReminderSettingsStoreIT extends JdbiHouse implements ReminderSettingsStoreContract {}

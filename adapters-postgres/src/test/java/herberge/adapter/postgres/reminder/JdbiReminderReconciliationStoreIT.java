package herberge.adapter.postgres.reminder;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.ReminderReconciliationStoreContract;

class JdbiReminderReconciliationStoreIT extends JdbiHouse implements ReminderReconciliationStoreContract {}

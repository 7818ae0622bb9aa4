package herberge.adapter.postgres.reminder;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.ReminderLawContract;

class ReminderLawIT extends JdbiHouse implements ReminderLawContract {}

package herberge.adapter.postgres.reminder;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.RemindersContract;

class JdbiRemindersIT extends JdbiHouse implements RemindersContract {}

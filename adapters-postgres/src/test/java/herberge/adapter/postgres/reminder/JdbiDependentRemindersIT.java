package herberge.adapter.postgres.reminder;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.DependentRemindersContract;

class JdbiDependentRemindersIT extends JdbiHouse implements DependentRemindersContract {}

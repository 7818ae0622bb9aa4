package herberge.adapter.postgres.reminder;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.FollowingRemindersContract;

class JdbiFollowingRemindersIT extends JdbiHouse implements FollowingRemindersContract {}

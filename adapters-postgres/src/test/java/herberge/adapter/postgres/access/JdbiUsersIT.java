package herberge.adapter.postgres.access;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.UsersContract;

class JdbiUsersIT extends JdbiHouse implements UsersContract {}

package herberge.adapter.postgres.access;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.SessionsContract;

class JdbiSessionsIT extends JdbiHouse implements SessionsContract {}

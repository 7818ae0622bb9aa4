package herberge.adapter.postgres.shared;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.EventLogContract;

class JdbiEventLogIT extends JdbiHouse implements EventLogContract {}

package herberge.adapter.postgres.shared;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.ChangeLogContract;

class JdbiChangeLogIT extends JdbiHouse implements ChangeLogContract {}

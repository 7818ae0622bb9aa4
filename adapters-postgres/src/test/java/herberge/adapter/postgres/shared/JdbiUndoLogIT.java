package herberge.adapter.postgres.shared;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.UndoLogContract;

class JdbiUndoLogIT extends JdbiHouse implements UndoLogContract {}

package herberge.adapter.postgres.shared;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.UndosContract;

class JdbiUndosIT extends JdbiHouse implements UndosContract {}

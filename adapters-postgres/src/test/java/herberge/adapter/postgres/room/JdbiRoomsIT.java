package herberge.adapter.postgres.room;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.RoomsContract;

class JdbiRoomsIT extends JdbiHouse implements RoomsContract {}

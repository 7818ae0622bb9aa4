package herberge.adapter.postgres.room;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.RoomBlocksContract;

class JdbiRoomBlocksIT extends JdbiHouse implements RoomBlocksContract {}

package herberge.adapter.postgres.booking;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.OccupanciesContract;

class JdbiOccupanciesIT extends JdbiHouse implements OccupanciesContract {}

package herberge.adapter.postgres.booking;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.BookingsContract;

class JdbiBookingsIT extends JdbiHouse implements BookingsContract {}

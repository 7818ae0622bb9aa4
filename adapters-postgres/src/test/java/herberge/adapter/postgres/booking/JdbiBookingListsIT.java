package herberge.adapter.postgres.booking;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.BookingListsContract;

class JdbiBookingListsIT extends JdbiHouse implements BookingListsContract {}

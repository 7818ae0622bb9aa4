package herberge.adapter.postgres.reminder;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.RemindedBookingsContract;

class JdbiRemindedBookingsIT extends JdbiHouse implements RemindedBookingsContract {}

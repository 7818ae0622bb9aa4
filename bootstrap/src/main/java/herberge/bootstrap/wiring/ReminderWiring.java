package herberge.bootstrap.wiring;

import herberge.adapter.postgres.reminder.JdbiReminderReconciliationStore;
import herberge.adapter.postgres.reminder.JdbiReminderSettingsStore;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.booking.BookingUseCases;
import herberge.application.port.Transactions;
import herberge.application.reminder.AutomaticReminderUseCases;
import herberge.application.reminder.ReminderSync;
import herberge.application.reminder.ReminderSyncingBookings;
import herberge.application.reminder.ReminderSyncingGuests;
import herberge.application.write.ChangeExecutor;
import java.time.Clock;

/** Creates the use cases of automatic reminders, and stores whose writes keep those reminders in step. */
final class ReminderWiring {

    private ReminderWiring() {}

    static AutomaticReminderUseCases of(
            WiringContext context, Transactions units, JdbiTransactions tx, ChangeExecutor changes, Clock clock) {
        return AutomaticReminderUseCases.of(
                units,
                new AutomaticReminderUseCases.Stores(
                        new JdbiReminderReconciliationStore(tx), new JdbiReminderSettingsStore(tx)),
                changes,
                clock,
                context.wakeups().asked());
    }

    /** Wraps stores so that writes of bookings and guests also update automatic reminders. */
    static BookingUseCases.Stores followed(JdbiStores stores, ReminderSync sync) {
        BookingUseCases.Stores desk = stores.desk(bookings -> new ReminderSyncingBookings(bookings, sync));
        return new BookingUseCases.Stores(
                desk.bookings(),
                desk.rooms(),
                new ReminderSyncingGuests(desk.guests(), sync),
                desk.occupancies(),
                desk.events(),
                desk.prices(),
                desk.ledger(),
                desk.payers());
    }
}

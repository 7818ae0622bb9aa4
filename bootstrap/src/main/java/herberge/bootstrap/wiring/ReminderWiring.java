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
import herberge.application.shared.VersionCheck;
import java.time.Clock;

/** Puts between the use cases and their stores what has automatic reminders follow. */
final class ReminderWiring {

    private ReminderWiring() {}

    static AutomaticReminderUseCases of(
            WiringContext ground, Transactions units, JdbiTransactions tx, VersionCheck freshness, Clock clock) {
        return AutomaticReminderUseCases.of(
                units,
                new AutomaticReminderUseCases.Stores(
                        new JdbiReminderReconciliationStore(tx), new JdbiReminderSettingsStore(tx)),
                freshness,
                clock,
                ground.wakeups().asked());
    }

    /** The desk whose bookings and guests are followed; what is written to the plain one, nobody follows. */
    static BookingUseCases.Stores followed(BookingUseCases.Stores plain, ReminderSync followUp) {
        return new BookingUseCases.Stores(
                new ReminderSyncingBookings(plain.bookings(), followUp),
                plain.rooms(),
                new ReminderSyncingGuests(plain.guests(), followUp),
                plain.occupancies(),
                plain.events());
    }
}

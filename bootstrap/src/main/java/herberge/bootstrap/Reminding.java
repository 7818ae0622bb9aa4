package herberge.bootstrap;

import herberge.adapter.postgres.reminder.JdbiHouseSettings;
import herberge.adapter.postgres.reminder.JdbiRemindedBookings;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.booking.BookingUseCases;
import herberge.application.port.Transactions;
import herberge.application.reminder.AutomaticReminderUseCases;
import herberge.application.reminder.FollowedBookings;
import herberge.application.reminder.FollowedGuests;
import herberge.application.reminder.ReminderFollowUp;
import herberge.application.shared.Freshness;
import java.time.Clock;

/** Puts between the use cases and their stores what has automatic reminders follow. */
final class Reminding {

    private Reminding() {}

    static AutomaticReminderUseCases of(
            Ground ground, Transactions units, JdbiTransactions tx, Freshness freshness, Clock clock) {
        return AutomaticReminderUseCases.of(
                units,
                new AutomaticReminderUseCases.Stores(new JdbiRemindedBookings(tx), new JdbiHouseSettings(tx)),
                freshness,
                clock,
                ground.bells().asked());
    }

    /** The desk whose bookings and guests are followed; what is written to the plain one, nobody follows. */
    static BookingUseCases.Stores followed(BookingUseCases.Stores plain, ReminderFollowUp followUp) {
        return new BookingUseCases.Stores(
                new FollowedBookings(plain.bookings(), followUp),
                plain.rooms(),
                new FollowedGuests(plain.guests(), followUp),
                plain.occupancies(),
                plain.events());
    }
}

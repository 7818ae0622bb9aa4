package herberge.adapter.postgres.reminder;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.domain.booking.Booking;
import herberge.domain.guest.Guest;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.UserId;
import herberge.domain.testing.ReminderBuilder;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Titles of automatic reminders are stored without the guest's name and read with it, also where a comma is in it. */
class ReminderTitlesIT {

    private final TestDatabase database = TestDatabase.shared();
    private final Stores stores = Stores.of(database);
    private final Guest guest = stores.write(() ->
            stores.guests().add(aGuest().name("Anna", "Albers, geb. Zander").details(), BY_SYSTEM));
    private final Booking booking = stores.book(stores.addRoom("1"), guest, nights("2026-05-01", "2026-05-03"));

    private Reminder add(ReminderBuilder reminder, String title) {
        Reminder details = reminder.title(title).build();
        return stores.write(() -> stores.reminders().add(details.details(), details.occurrence(), BY_SYSTEM));
    }

    private String title(Reminder reminder) {
        return String.valueOf(stores.read(() -> stores.reminders().find(reminder.id()))
                .orElseThrow()
                .details()
                .title());
    }

    private List<String> storedTitles() {
        return Jdbi.create(database.owner())
                .withHandle(h -> h.createQuery("select title from reminder order by id")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void nameTheGuestAsTheGuestIsCalled() {
        Reminder payment =
                add(aReminder().automatic(ReminderType.PAYMENT, booking.id()), "Pay: 2026-1, Anna Albers, geb. Zander");
        assertThat(title(payment)).isEqualTo("Pay: 2026-1, Anna Albers, geb. Zander");
        assertThat(storedTitles()).containsExactly("Pay: 2026-1");

        Guest renamed = guest.changeTo(aGuest().name("Anna", "Zander").details(), UserId.SYSTEM, NOON);
        stores.change(() -> stores.guests().save(renamed));

        assertThat(title(payment)).isEqualTo("Pay: 2026-1, Anna Zander");
        assertThat(stores.read(() -> stores.reminders().find(payment.id()))
                        .orElseThrow()
                        .version())
                .isEqualTo(payment.version());
    }

    @Test
    void ofManualOnesAndErasedOnesStayAsTheyAre() {
        Reminder manual = add(aReminder().booking(booking.id()), "Bett, Decke, Kissen");
        Reminder erased = add(aReminder().automatic(ReminderType.INVOICE, booking.id()), "(erased)");

        assertThat(title(manual)).isEqualTo("Bett, Decke, Kissen");
        assertThat(title(erased)).isEqualTo("(erased)");
    }
}

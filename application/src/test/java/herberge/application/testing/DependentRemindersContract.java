package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aReminder;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.Audit.Change;
import herberge.application.port.DependentReminders;
import herberge.application.shared.EntityKind;
import herberge.domain.booking.Booking;
import herberge.domain.reminder.ClosedReason;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderOccurrence;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link DependentReminders} must do. */
public interface DependentRemindersContract extends StoresUnderTest {

    Instant LATER = NOON.plusSeconds(60);

    private Reminder about(Booking booking) {
        return inWork(() -> reminders().add(aReminder().booking(booking.id()).details(), null, BY_SYSTEM));
    }

    private Reminder invoice(Booking booking, String occurrence) {
        return reminders()
                .add(
                        aReminder()
                                .automatic(ReminderType.INVOICE, booking.id())
                                .details(),
                        ReminderOccurrence.parse(occurrence),
                        BY_SYSTEM);
    }

    private Optional<Reminder> now(Reminder reminder) {
        return inWork(() -> reminders().find(reminder.id()));
    }

    /** Returns the newest change of the booking. */
    private long changeOf(Booking booking) {
        return inWork(() -> audit().changes(Set.of(EntityKind.BOOKING), null, first(500))).items().stream()
                .filter(change -> change.entityId() == booking.id().value())
                .findFirst()
                .map(Change::id)
                .orElseThrow();
    }

    private static Booking touched(Booking booking) {
        return booking.changeTo(booking.terms(), UserId.SYSTEM, NOON);
    }

    private void takeBack(long change) {
        doInWork(() -> followingReminders().revert(change, UserId.SYSTEM, LATER));
    }

    @Test
    default void namesTheBookingsOfAutomaticOnesThatAreThere() {
        Booking booking = storedBooking();
        Booking other = storedBooking();
        doInWork(() -> {
            bookings().save(touched(booking));
            invoice(booking, "1/2026-04-20");
            invoice(other, "1/2026-04-20");
            reminders().add(aReminder().details(), null, BY_SYSTEM);
        });
        long change = changeOf(booking);

        assertThat(inWork(() -> followingReminders().findBookings(change))).containsExactly(booking.id(), other.id());
        doInWork(() -> bookings().remove(other.id()));
        assertThat(inWork(() -> followingReminders().findBookings(change))).containsExactly(booking.id());
    }

    @Test
    default void restoresWhatWentWithABooking() {
        Booking booking = storedBooking();
        Reminder open = about(booking);
        Reminder done = about(booking).complete(UserId.SYSTEM, NOON);
        Reminder removed = about(booking);
        doInWork(() -> reminders().save(done));
        doInWork(() -> reminders().remove(removed.id()));
        Reminder another = about(storedBooking());
        doInWork(() -> bookings().remove(booking.id()));

        doInWork(() -> {
            bookings().restore(booking.restore(booking.version(), UserId.SYSTEM, NOON));
            followingReminders().restore(booking.id(), UserId.SYSTEM, LATER);
        });

        assertThat(now(open)).contains(open.restore(open.version(), UserId.SYSTEM, LATER));
        assertThat(now(done)).contains(done.restore(done.version(), UserId.SYSTEM, LATER));
        assertThat(now(removed)).isEmpty();
        assertThat(now(another)).contains(another);
    }

    @Test
    default void restoresWhatWentWithItsLastRemoval() {
        Booking booking = storedBooking();
        Reminder reminder = about(booking);
        doInWork(() -> bookings().remove(booking.id()));
        doInWork(() -> {
            bookings().restore(booking.restore(booking.version(), UserId.SYSTEM, NOON));
            followingReminders().restore(booking.id(), UserId.SYSTEM, NOON);
        });
        Reminder done = now(reminder).orElseThrow().complete(UserId.SYSTEM, NOON);
        doInWork(() -> reminders().save(done));
        doInWork(() -> bookings().remove(booking.id()));

        doInWork(() -> {
            bookings().restore(booking.restore(new Version(2), UserId.SYSTEM, NOON));
            followingReminders().restore(booking.id(), UserId.SYSTEM, LATER);
        });

        assertThat(now(reminder)).contains(done.restore(done.version(), UserId.SYSTEM, LATER));
    }

    @Test
    default void takesBackWhatFollowed() {
        Booking booking = storedBooking();
        Reminder open = inWork(() -> invoice(booking, "1/2026-04-20"));
        Reminder made = inWork(() -> {
            bookings().save(touched(booking));
            reminders().save(open.closeByRule(ClosedReason.CANCELLED, UserId.SYSTEM, NOON));
            return invoice(booking, "2/2026-04-20");
        });

        takeBack(changeOf(booking));

        assertThat(now(open)).contains(open.restore(new Version(2), UserId.SYSTEM, LATER));
        assertThat(now(made)).isEmpty();
    }

    @Test
    default void storesAgainWhatTheChangeRemoved() {
        Booking booking = storedBooking();
        Reminder open = inWork(() -> invoice(booking, "1/2026-04-20"));
        Booking other = storedBooking();
        Reminder another = inWork(() -> invoice(other, "1/2026-04-20"));
        Reminder made = inWork(() -> {
            bookings().save(touched(booking));
            reminders().remove(open.id());
            Reminder created = invoice(booking, "2/2026-04-20");
            reminders().remove(created.id());
            return created;
        });

        takeBack(changeOf(booking));

        assertThat(now(open)).contains(open.restore(open.version(), UserId.SYSTEM, LATER));
        assertThat(now(made)).isEmpty();
        assertThat(now(another)).contains(another);
    }

    @Test
    default void storesNothingAgainBesideAnotherOpenOne() {
        Booking booking = storedBooking();
        Reminder open = inWork(() -> invoice(booking, "1/2026-04-20"));
        doInWork(() -> {
            bookings().save(touched(booking));
            reminders().remove(open.id());
        });
        Reminder another = inWork(() -> invoice(booking, "2/2026-04-20"));

        takeBack(changeOf(booking));

        assertThat(now(open)).isEmpty();
        assertThat(now(another)).contains(another);
    }

    @Test
    default void leavesWhatIsNotAsTheChangeLeftIt() {
        Booking booking = storedBooking();
        Reminder first = about(booking);
        Reminder second = about(booking);
        Reminder made = inWork(() -> {
            bookings().save(touched(booking));
            reminders().save(first.complete(UserId.SYSTEM, NOON));
            reminders().save(second.complete(UserId.SYSTEM, NOON));
            return reminders().add(aReminder().booking(booking.id()).details(), null, BY_SYSTEM);
        });
        Reminder reopened = now(first).orElseThrow().reopen(UserId.SYSTEM, NOON);
        Reminder done = made.complete(UserId.SYSTEM, NOON);
        doInWork(() -> List.of(reopened, done).forEach(reminders()::save));

        takeBack(changeOf(booking));

        assertThat(now(first)).contains(reopened);
        assertThat(now(made)).contains(done);
        assertThat(now(second)).map(Reminder::isOpen).contains(true);
    }

    /** A reminder that was changed and changed back counts as unchanged. */
    @Test
    default void looksAtTheStateAndNotAtTheVersion() {
        Booking booking = storedBooking();
        Reminder reminder = about(booking);
        Reminder closed = inWork(() -> {
            bookings().save(touched(booking));
            Reminder done = reminder.complete(UserId.SYSTEM, NOON);
            reminders().save(done);
            return done;
        });
        long change = changeOf(booking);
        takeBack(change);
        doInWork(() -> reminders().save(closed.restore(new Version(3), UserId.SYSTEM, LATER)));

        takeBack(change);

        assertThat(now(reminder)).contains(reminder.restore(new Version(4), UserId.SYSTEM, LATER));
    }

    @Test
    default void opensNoSecondOneOfAKind() {
        Booking booking = storedBooking();
        Reminder open = inWork(() -> invoice(booking, "1/2026-04-20"));
        Reminder closed = open.closeByRule(ClosedReason.CANCELLED, UserId.SYSTEM, NOON);
        doInWork(() -> {
            bookings().save(touched(booking));
            reminders().save(closed);
        });
        Reminder another = inWork(() -> invoice(booking, "2/2026-04-20"));

        takeBack(changeOf(booking));

        assertThat(now(open)).contains(closed);
        assertThat(now(another)).contains(another);
    }

    /** At any time at most one reminder of a type is open, also in the middle of the operation. */
    @Test
    default void swapsWhichOfAKindIsOpen() {
        Booking booking = storedBooking();
        Reminder first = inWork(() -> invoice(booking, "1/2026-04-20"));
        Reminder closed = first.closeByRule(ClosedReason.CANCELLED, UserId.SYSTEM, NOON);
        doInWork(() -> reminders().save(closed));
        Reminder second = inWork(() -> invoice(booking, "2/2026-04-20"));
        doInWork(() -> {
            bookings().save(touched(booking));
            reminders().save(second.closeByRule(ClosedReason.CANCELLED, UserId.SYSTEM, NOON));
            reminders().save(first.restore(closed.version(), UserId.SYSTEM, NOON));
        });

        takeBack(changeOf(booking));

        assertThat(now(first)).map(Reminder::isOpen).contains(false);
        assertThat(now(second)).map(Reminder::isOpen).contains(true);
    }
}

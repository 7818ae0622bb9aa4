package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aReminder;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.booking.BookingView;
import herberge.application.port.Bookings;
import herberge.application.port.EventLog.Keeping;
import herberge.application.port.EventLog.Logged;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.EntityKind;
import herberge.application.shared.LogPosition;
import herberge.application.shared.Operation;
import herberge.domain.booking.Booking;
import herberge.domain.guest.Guest;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderOccurrence;
import herberge.domain.reminder.ReminderType;
import herberge.domain.room.Room;
import herberge.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link herberge.application.port.EventLog} must do. */
public interface EventLogContract extends StoresUnderTest {

    Keeping LEAST = new Keeping(Keeping.LEAST_DAYS, Keeping.LEAST_EVENTS);

    /** Returns the position of the log after all committed changes have been numbered. */
    default LogPosition published() {
        int published;
        do {
            published = inWork(() -> eventLog().publish(100));
        } while (published > 0);
        return inWork(() -> eventLog().position());
    }

    default List<Logged> since(LogPosition before) {
        published();
        return allAfter(before.seq());
    }

    /** Reads page by page, because a page ends early if its events are long. */
    private List<Logged> allAfter(long seq) {
        List<Logged> all = new ArrayList<>();
        List<Logged> page;
        do {
            long here = all.isEmpty() ? seq : all.get(all.size() - 1).seq();
            page = inWork(() -> eventLog().readAfter(here, 1_000));
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    @Test
    default void endsAPageWhereItHasEnoughText() {
        LogPosition before = published();
        doInWork(() -> IntStream.range(0, 20)
                .forEach(i -> guests().add(aGuest().large().details(), BY_SYSTEM)));
        published();

        List<Logged> page = inWork(() -> eventLog().readAfter(before.seq(), 1_000));

        assertThat(page).hasSizeBetween(2, 15);
        assertThat(allAfter(before.seq())).hasSize(20);
    }

    @Test
    default void hasANameAndStandsSomewhere() {
        LogPosition position = inWork(() -> eventLog().position());

        assertThat(position.epoch()).isNotBlank();
        assertThat(position.seq()).isNotNegative();
    }

    @Test
    default void keepsItsNameAndNeverGoesBack() {
        LogPosition before = published();
        storedBooking();
        LogPosition after = published();

        assertThat(after.epoch()).isEqualTo(before.epoch());
        assertThat(after.seq()).isGreaterThan(before.seq());
    }

    @Test
    default void numbersEveryChangeWithoutAGap() {
        LogPosition before = published();
        Booking booking = storedBooking();
        doInWork(() -> bookings().remove(booking.id()));

        List<Logged> logged = since(before);

        assertThat(logged.stream().map(Logged::seq))
                .containsExactlyElementsOf(LongStream.rangeClosed(before.seq() + 1, before.seq() + logged.size())
                        .boxed()
                        .toList());
        assertThat(about(booking, logged))
                .extracting(Logged::operation)
                .containsExactly(Operation.CREATED, Operation.DELETED);
    }

    @Test
    default void tellsThingsAsTheyWereAfterTheChange() {
        LogPosition before = published();
        Guest guest = storedGuest();
        Room room = storedRoom();
        Booking booking = storedBooking(aBooking().room(room.id()).notes("erste"));
        Booking next = booking.changeTo(
                aBooking()
                        .room(booking.terms().room())
                        .guest(guest.id())
                        .notes("zweite")
                        .build()
                        .terms(),
                caller().userId(),
                booking.authorship().updatedAt());
        doInWork(() -> bookings().save(next));

        List<Logged> told = about(booking, since(before));

        assertThat(told).extracting(Logged::version).containsExactly(1L, 2L);
        assertThat(told).extracting(logged -> named(logged).notes()).containsExactly("erste", "zweite");
        assertThat(named(told.get(1)))
                .isEqualTo(BookingView.of(new Bookings.Named(next, room.name(), guest.fullName())));
    }

    @Test
    default void callsWhatIsGoneAsItWasCalledLast() {
        LogPosition before = published();
        Room room = storedRoom();
        Booking booking = storedBooking(aBooking().room(room.id()));
        Guest guest = inWork(() -> guests().find(booking.terms().guest())).orElseThrow();
        doInWork(() -> {
            bookings().remove(booking.id());
            guests().remove(guest.id());
            rooms().remove(room.id());
        });

        BookingView created = named(about(booking, since(before)).get(0));

        assertThat(created.guest().name()).isEqualTo(guest.fullName());
        assertThat(created.room().name()).isEqualTo(room.name());
    }

    @Test
    default void namesTheGuestInRemindersByTheNameOfNow() {
        LogPosition before = published();
        Booking booking = storedBooking();
        Guest guest = inWork(() -> guests().find(booking.terms().guest())).orElseThrow();
        ReminderDetails wanted = aReminder()
                .automatic(ReminderType.PAYMENT, booking.id())
                .title("Check the payment: 2026-7, " + guest.fullName())
                .details();
        Reminder reminder = inWork(() -> reminders().add(wanted, ReminderOccurrence.parse("1/2026-04-20"), BY_SYSTEM));
        Guest renamed = guest.changeTo(aGuest().name("Anna", "Neumann").details(), UserId.SYSTEM, NOON);
        doInWork(() -> guests().save(renamed));

        List<Logged> told = since(before).stream()
                .filter(logged -> logged.kind() == EntityKind.REMINDER)
                .toList();

        assertThat(told).singleElement().satisfies(logged -> {
            assertThat(logged.version()).isEqualTo(reminder.version().value());
            assertThat(((ReminderView) Objects.requireNonNull(logged.view())).title())
                    .isEqualTo("Check the payment: 2026-7, Anna Neumann");
        });
    }

    @Test
    default void saysWhoDidIt() {
        LogPosition before = published();
        storedGuest();

        Logged last = since(before).get(0);

        assertThat(last.username()).isEqualTo(caller().username());
        assertThat(last.author()).isEqualTo(caller().userId());
    }

    @Test
    default void hearsNothingOfARehearsal() {
        LogPosition before = published();
        transactions().rehearse(caller(), this::storedBooking);

        assertThat(published()).isEqualTo(before);
    }

    @Test
    default void knowsWhatItStillHas() {
        storedGuest();
        LogPosition now = published();

        assertThat(inWork(() -> eventLog().oldestSequence())).isBetween(1L, now.seq());
        assertThat(inWork(() -> eventLog().readAfter(now.seq(), 10))).isEmpty();
    }

    @Test
    default void givesNoMoreThanAskedFor() {
        LogPosition before = published();
        storedBooking();
        published();

        assertThat(inWork(() -> eventLog().readAfter(before.seq(), 2))).hasSize(2);
    }

    @Test
    default void forgetsNoMoreThanAskedAndWhatIsLeftHasNoHole() {
        published();
        forgetWhatMayGo();
        LogPosition before = published();
        doInWork(() -> IntStream.range(0, Keeping.LEAST_EVENTS + 30)
                .forEach(i -> guests().add(aGuest().details(), BY_SYSTEM)));
        LogPosition now = published();

        int first = inWork(() -> eventLog().prune(LEAST, 20));
        long oldest = inWork(() -> eventLog().oldestSequence());

        assertThat(first).isEqualTo(20);
        assertThat(inWork(() -> eventLog().readAfter(0, 1)))
                .singleElement()
                .extracting(Logged::seq)
                .isEqualTo(oldest);
        forgetWhatMayGo();
        assertThat(inWork(() -> eventLog().oldestSequence())).isEqualTo(now.seq() - Keeping.LEAST_EVENTS + 1);
        assertThat(inWork(() -> eventLog().position())).isEqualTo(now);
        assertThat(allAfter(before.seq()).stream().map(Logged::seq))
                .containsExactlyElementsOf(LongStream.rangeClosed(now.seq() - Keeping.LEAST_EVENTS + 1, now.seq())
                        .boxed()
                        .toList());
    }

    @Test
    default void forgetsNothingThatIsToBeKept() {
        storedGuest();
        published();
        long oldest = inWork(() -> eventLog().oldestSequence());

        assertThat(inWork(() -> eventLog().prune(new Keeping(7, 1_000_000), 100)))
                .isZero();
        assertThat(inWork(() -> eventLog().oldestSequence())).isEqualTo(oldest);
    }

    private void forgetWhatMayGo() {
        int gone;
        do {
            gone = inWork(() -> eventLog().prune(LEAST, 1_000));
        } while (gone > 0);
    }

    private static List<Logged> about(Booking booking, List<Logged> all) {
        return all.stream()
                .filter(logged -> logged.kind() == EntityKind.BOOKING
                        && logged.id() == booking.id().value())
                .toList();
    }

    private static BookingView named(Logged logged) {
        return (BookingView) Objects.requireNonNull(logged.view());
    }
}

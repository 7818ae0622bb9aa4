package herberge.application.job;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.booking.BookingUseCases;
import herberge.application.booking.BookingUseCases.TransitionBooking;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.Transition;
import herberge.domain.job.JobOccurrence;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the job does to bookings that a user is changing at the same time. */
final class AutomaticTransitionsTest {

    private static final LocalDate TODAY = day("2026-04-20");

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final BookingUseCases bookings = BookingUseCases.of(
            house.transactions(),
            new BookingUseCases.Stores(
                    house.bookings(),
                    house.rooms(),
                    house.guests(),
                    house.occupancies(),
                    house.eventLog(),
                    house.stayPrices(),
                    house.ledger(),
                    house.payers()),
            BookingPolicy.all(BookingPolicy.LEGAL_TRANSITION, BookingPolicy.ARRIVAL_DAY, BookingPolicy.ROOM_VACATED),
            house.changes(clock),
            clock);
    private final Booking booking =
            house.storedBooking(aBooking().room(house.storedRoom().id()).stay("2026-04-20", "2026-04-23"));

    /** Runs something each time when a booking is about to be changed, after it was read. */
    private String checkIn(Runnable meanwhile) {
        TransitionBooking overtaken = (caller, id, transition, edit) -> {
            meanwhile.run();
            return bookings.stepBooking().step(caller, id, transition, edit);
        };
        AutomaticTransitions rollForward =
                new AutomaticTransitions(bookings.listBookings(), bookings.readBooking(), overtaken);
        return rollForward.run(
                Transition.CHECK_IN, new JobOccurrence("2026-04-20", NOON, TODAY), (name, work) -> work.run());
    }

    private Booking now() {
        return house.inWork(() -> house.bookings().lock(booking.id())).orElseThrow();
    }

    private void edit() {
        Booking booking = now();
        house.doInWork(() -> house.bookings().save(booking.changeTo(booking.terms(), UserId.SYSTEM, NOON)));
    }

    private void step(Transition transition) {
        Booking booking = now();
        house.doInWork(() -> house.bookings().save(booking.apply(transition, null, TODAY, UserId.SYSTEM, NOON)));
    }

    /** Runs something the first time only. */
    private static Runnable once(Runnable work) {
        boolean[] done = {false};
        return () -> {
            if (!done[0]) {
                done[0] = true;
                work.run();
            }
        };
    }

    @Test
    void looksAgainAtWhatWasEditedMeanwhile() {
        assertThat(checkIn(once(this::edit))).isEqualTo("left to people: 0");

        assertThat(now().status()).isEqualTo(BookingStatus.CHECKED_IN);
        assertThat(now().version()).isEqualTo(new Version(3));
    }

    @Test
    void leavesAloneWhatIsNotDueAnyMore() {
        assertThat(checkIn(once(() -> step(Transition.CANCEL)))).isEqualTo("left to people: 0");

        assertThat(now().status()).isEqualTo(BookingStatus.CANCELLED);
    }

    @Test
    void hasNothingToDoWhereTheBookingIsGone() {
        assertThat(checkIn(once(() -> house.doInWork(() -> house.bookings().remove(booking.id())))))
                .isEqualTo("left to people: 0");
    }

    @Test
    void leavesToPeopleWhatTheyNeverCeaseToChange() {
        assertThat(checkIn(this::edit)).isEqualTo("left to people: 1");

        assertThat(now().status()).isEqualTo(BookingStatus.CONFIRMED);
    }

    @Test
    void leavesToPeopleWhoWouldShareARoomWithAPartyThatHasNotLeft() {
        house.storedBooking(aBooking()
                .room(booking.terms().room())
                .stay("2026-04-17", "2026-04-19")
                .status(BookingStatus.CHECKED_IN));
        Booking other =
                house.storedBooking(aBooking().room(house.storedRoom().id()).stay("2026-04-20", "2026-04-23"));

        assertThat(checkIn(() -> {})).isEqualTo("left to people: 1");

        assertThat(now().status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(house.inWork(() -> house.bookings().lock(other.id()))
                        .orElseThrow()
                        .status())
                .isEqualTo(BookingStatus.CHECKED_IN);
    }

    @Test
    void leavesToPeopleWhoWouldShareARoomWithAPartyThatLeavesToday() {
        Booking leaving = house.storedBooking(aBooking()
                .room(booking.terms().room())
                .stay("2026-04-17", "2026-04-20")
                .status(BookingStatus.CHECKED_IN));

        assertThat(checkIn(() -> {})).isEqualTo("left to people: 1");
        assertThat(now().status()).isEqualTo(BookingStatus.CONFIRMED);

        house.doInWork(
                () -> house.bookings().save(leaving.apply(Transition.CHECK_OUT, null, TODAY, UserId.SYSTEM, NOON)));
        assertThat(checkIn(() -> {})).isEqualTo("left to people: 0");
        assertThat(now().status()).isEqualTo(BookingStatus.CHECKED_IN);
    }
}

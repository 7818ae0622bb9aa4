package herberge.domain.shared;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.aRoomBlock;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.Companion;
import herberge.domain.booking.Transition;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.price.Price;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.reminder.ClosedReason;
import herberge.domain.reminder.Reminder;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomDetails;
import herberge.domain.testing.BookingBuilder;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ThreeWayMergeTest {

    private static final UserId ANNA = new UserId(3);
    private static final Instant LATER = NOON.plusSeconds(60);

    /** Creates a record in which all fields have different values; another seed gives other values. */
    private static <T> T filled(Class<T> type, int seed) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i].getType(), type.getSimpleName() + i, seed * 100 + i);
        }
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Class<?> type, String name, int seed) {
        if (type == String.class) {
            return name + "/" + seed;
        } else if (type == boolean.class || type == Boolean.class) {
            return seed >= 200;
        } else if (type == long.class || type == Long.class) {
            return (long) seed;
        } else if (type == LocalDate.class) {
            return LocalDate.EPOCH.plusDays(seed);
        } else if (type == LocalTime.class) {
            return LocalTime.MIDNIGHT.plusMinutes(seed);
        } else if (type == Instant.class) {
            return Instant.EPOCH.plusSeconds(seed);
        } else if (type == List.class) {
            return List.of();
        }
        return filled(type, seed);
    }

    private static Guest guest(GuestDetails details) {
        return aGuest().build().changeTo(details, UserId.SYSTEM, NOON);
    }

    @Test
    void givesAGuestEveryFieldBackThatTheChangeSet() {
        Guest before = guest(filled(GuestDetails.class, 1));
        Guest after = guest(filled(GuestDetails.class, 2));

        assertThat(after.revert(new ThreeWayMerge<>(before, after, after), ANNA, LATER))
                .isEqualTo(after.changeTo(before.details(), ANNA, LATER));
    }

    @Test
    void leavesAGuestWhatTheChangeDidNotSet() {
        Guest before = aGuest().phone(null).tags("laut").build();
        Guest after = guest(aGuest().phone("0421 1").tags("laut").details());
        Guest present = guest(
                aGuest().phone("0421 1").city("Ulm").tags("leise").notes("spät").details());

        assertThat(present.revert(new ThreeWayMerge<>(before, after, present), ANNA, LATER)
                        .details())
                .isEqualTo(aGuest().phone(null)
                        .city("Ulm")
                        .tags("leise")
                        .notes("spät")
                        .details());
    }

    @Test
    void givesARoomEveryFieldBackButItsKeyCode() {
        Room room = aRoom().build();
        Room before = room.changeTo(filled(RoomDetails.class, 1).withKeyCode(null), UserId.SYSTEM, NOON);
        Room after = room.changeTo(filled(RoomDetails.class, 2).withKeyCode(null), UserId.SYSTEM, NOON);
        Room present = room.changeTo(after.details().withKeyCode("4711"), UserId.SYSTEM, NOON);

        assertThat(present.revert(new ThreeWayMerge<>(before, after, present), ANNA, LATER))
                .isEqualTo(present.changeTo(before.details().withKeyCode("4711"), ANNA, LATER));
    }

    @Test
    void givesABlockWhatTheChangeSet() {
        RoomBlock before = aRoomBlock().nights("2026-05-01", "2026-05-04").build();
        RoomBlock after = aRoomBlock().nights("2026-05-02", "2026-05-04").build();
        RoomBlock later =
                aRoomBlock().nights("2026-05-02", "2026-05-06").reason("Dach").build();

        assertThat(later.revert(new ThreeWayMerge<>(before, after, later), ANNA, LATER)
                        .details())
                .isEqualTo(aRoomBlock()
                        .nights("2026-05-01", "2026-05-06")
                        .reason("Dach")
                        .details());
    }

    private static BookingTerms.Remarks remarks(int seed) {
        return filled(BookingTerms.Remarks.class, seed);
    }

    private static Booking booking(BookingBuilder as, BookingTerms.Remarks remarks) {
        Booking booking = as.build();
        BookingTerms terms = booking.terms();
        return booking.changeTo(
                new BookingTerms(
                        terms.room(), terms.guest(), terms.stay(), terms.partySize(), terms.companions(), remarks),
                UserId.SYSTEM,
                NOON);
    }

    @Test
    void givesABookingEveryFieldBackThatTheChangeSet() {
        Companion eva = new Companion("Eva", "Winter", null);
        Booking before = booking(aBooking().stay("2026-05-01", "2026-05-04").partySize(2), remarks(1));
        Booking after =
                booking(aBooking().stay("2026-06-01", "2026-06-08").partySize(3).companions(eva), remarks(2));

        assertThat(after.revert(new ThreeWayMerge<>(before, after, after), ANNA, LATER))
                .isEqualTo(after.changeTo(before.terms(), ANNA, LATER)
                        .withPricing(before.terms().pricing()));
    }

    /** The later bookings of its stay may not be back yet, so that a new price could not be computed. */
    @Test
    void leavesABookingItsPriceIfTheChangeDidNotSetIt() {
        Pricing priced = Pricing.settled(PriceTerms.NONE, new Price(List.of(), List.of()));
        Booking before = aBooking().stay("2026-05-01", "2026-05-04").build().withPricing(priced);
        Booking after = aBooking().stay("2026-05-01", "2026-05-02").build().withPricing(priced);

        assertThat(after.revert(new ThreeWayMerge<>(before, after, after), ANNA, LATER)
                        .terms()
                        .pricing())
                .isEqualTo(priced);
    }

    @Test
    void leavesABookingWhatTheChangeDidNotSet() {
        Booking before = aBooking().stay("2026-05-01", "2026-05-04").build();
        Booking after = aBooking().stay("2026-05-02", "2026-05-04").build();
        Booking present = aBooking()
                .stay("2026-05-02", "2026-05-06")
                .notes("spät")
                .status(BookingStatus.CHECKED_IN)
                .build();

        Booking undone = present.revert(new ThreeWayMerge<>(before, after, present), ANNA, LATER);

        assertThat(undone.terms())
                .isEqualTo(aBooking()
                        .stay("2026-05-01", "2026-05-06")
                        .notes("spät")
                        .terms()
                        .withPricing(Pricing.NONE.outdated()));
        assertThat(undone.status()).isEqualTo(BookingStatus.CHECKED_IN);
    }

    @Test
    void refusesAnArrivalAfterThePresentDeparture() {
        Booking before = aBooking().stay("2026-05-10", "2026-05-14").build();
        Booking after = aBooking().stay("2026-05-02", "2026-05-14").build();
        Booking present = aBooking().stay("2026-05-02", "2026-05-06").build();

        assertThatThrownBy(() -> present.revert(new ThreeWayMerge<>(before, after, present), ANNA, LATER))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.getMessage()).contains("checkOut"));
    }

    @Test
    void refusesAPartyThatIsTooSmallForItsCompanions() {
        Companion eva = new Companion("Eva", "Winter", null);
        Booking before = aBooking().partySize(1).build();
        Booking after = aBooking().partySize(2).build();
        Booking present = aBooking().partySize(2).companions(eva).build();

        assertThatThrownBy(() -> present.revert(new ThreeWayMerge<>(before, after, present), ANNA, LATER))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.getMessage()).contains("companions"));
    }

    /**
     * Whatever happened to the status in between, reason and former check-out are reverted together with the status.
     */
    @Test
    void keepsReasonAndFormerEndWithTheirStatus() {
        Booking confirmed = aBooking().build();
        Booking cancelled = confirmed.apply(Transition.CANCEL, null, day("2026-04-20"), ANNA, NOON);
        Booking again = aBooking().cancelledBecause("krank").build();

        Booking undone = again.revert(new ThreeWayMerge<>(confirmed, cancelled, again), ANNA, LATER);
        assertThat(undone.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(undone.cancellationReason()).isNull();

        Booking in = aBooking()
                .stay("2026-04-18", "2026-04-24")
                .status(BookingStatus.CHECKED_IN)
                .build();
        Booking left = in.apply(Transition.CHECK_OUT, null, day("2026-04-20"), ANNA, NOON);
        assertThat(left.revert(new ThreeWayMerge<>(in, left, left), ANNA, LATER).stay())
                .isEqualTo(in.stay());
        assertThat(in.revert(new ThreeWayMerge<>(left, in, in), ANNA, LATER).formerCheckOut())
                .isEqualTo(day("2026-04-24"));
    }

    @Test
    void givesAReminderWhatTheChangeSet() {
        Reminder before = aReminder().title("Bett").due("2026-05-01").build();
        Reminder after = aReminder().title("Kinderbett").due("2026-05-01").build();
        Reminder present = aReminder()
                .title("Kinderbett")
                .due("2026-05-03")
                .assignedTo(ANNA)
                .build();

        assertThat(present.revert(new ThreeWayMerge<>(before, after, present), ANNA, LATER)
                        .details())
                .isEqualTo(aReminder()
                        .title("Bett")
                        .due("2026-05-03")
                        .assignedTo(ANNA)
                        .details());
    }

    @Test
    void closesNoReminderThatIsPutOff() {
        Reminder closed = aReminder().closed(ClosedReason.DONE).by(ANNA).build();
        Reminder reopened = closed.reopen(ANNA, NOON);
        Reminder putOff = aReminder().snoozedUntil("2026-05-03").build();

        Reminder undone = putOff.revert(new ThreeWayMerge<>(closed, reopened, putOff), ANNA, LATER);

        assertThat(undone.closing()).isEqualTo(closed.closing());
        assertThat(undone.details().snoozedUntil()).isNull();
    }

    @Test
    void isAVersionOfItsOwn() {
        Booking before = aBooking().build();
        Booking after = before.changeTo(aBooking().notes("spät").terms(), ANNA, NOON);

        Booking undone = after.revert(new ThreeWayMerge<>(before, after, after), ANNA, LATER);

        assertThat(undone.version()).isEqualTo(after.version().next());
        assertThat(undone.authorship()).isEqualTo(BY_SYSTEM.update(ANNA, LATER));
    }
}

package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.aRoomBlock;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.BookingConflict.IllegalTransition;
import herberge.domain.booking.BookingConflict.RoomInactive;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingConflict.StayFrozen;
import herberge.domain.booking.BookingConflict.TooEarly;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal.Invalid;
import herberge.domain.shared.Refusal.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AllPoliciesTest {

    private final Asking rules = Asking.of(BookingPolicy.all(
            BookingPolicy.atMostNights(BookingDraft.MAX_NIGHTS),
            BookingPolicy.WITHIN_CAPACITY,
            BookingPolicy.LEGAL_TRANSITION,
            BookingPolicy.STAY_NOT_FROZEN,
            BookingPolicy.ARRIVAL_DAY,
            BookingPolicy.ROOM_ACTIVE,
            BookingPolicy.ROOM_VACATED,
            BookingPolicy.NO_OVERLAP,
            BookingPolicy.NO_BLOCK));
    private final Occupancy rival = aBooking().id(8).occupancy();
    private final Occupancy block =
            aRoomBlock().nights("2026-05-05", "2026-05-06").occupancy();

    @Test
    void nameEveryConflictOfABookingAtOnce() {
        List<Reason> conflicts = rules.about(aRoom().inactive())
                .beside(rival, block)
                .toBook(aBooking().stay("2026-05-01", "2027-06-01").partySize(3));

        assertThat(conflicts).hasSize(3);
        assertThat(conflicts.get(0))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(fault -> fault.field().toString())
                                .containsExactly("checkOut", "partySize"));
        assertThat(conflicts.get(1)).isEqualTo(new RoomInactive(new RoomId(11)));
        assertThat(conflicts.get(2)).isEqualTo(new RoomTaken(List.of(rival, block), List.of()));
    }

    @Test
    void nameEveryConflictOfAStepAtOnce() {
        List<Reason> conflicts = rules.about(aRoom().inactive())
                .beside(rival)
                .toStep(aBooking().status(BookingStatus.CANCELLED), Transition.CHECK_IN);

        assertThat(conflicts)
                .extracting(Reason::code)
                .containsExactly("illegal-transition", "too-early", "room-inactive", "room-taken");
        assertThat(conflicts).hasAtLeastOneElementOfType(IllegalTransition.class);
        assertThat(conflicts).hasAtLeastOneElementOfType(TooEarly.class);
    }

    @Test
    void goOnCallingTakenWhatIsAlsoOccupied() {
        Occupancy overdue = aBooking()
                .id(8)
                .stay("2026-04-17", "2026-04-19")
                .status(BookingStatus.CHECKED_IN)
                .occupancy();

        assertThat(rules.beside(overdue).toBook(aBooking().stay("2026-04-18", "2026-04-21")))
                .extracting(Reason::code)
                .containsExactly("room-taken", "room-occupied");
    }

    @Test
    void freezeAStayWithoutCallingItsNightsTaken() {
        List<Reason> conflicts = rules.beside(rival)
                .toChange(aBooking().status(BookingStatus.CANCELLED), aBooking().stay("2026-05-02", "2026-05-03"));

        assertThat(conflicts).containsExactly(new StayFrozen(BookingStatus.CANCELLED));
    }

    @Test
    void haveNothingAgainstAnOrdinaryBooking() {
        assertThat(rules.toBook(aBooking().partySize(2))).isEmpty();
        assertThat(rules.on("2026-05-01").toStep(aBooking(), Transition.CHECK_IN))
                .isEmpty();
    }

    @Test
    void doNotObjectToAShorterStayInABadPlace() {
        Asking bad = rules.about(aRoom().inactive().capacity(1L)).beside(rival);

        assertThat(bad.toChange(aBooking().partySize(2), aBooking().partySize(2).stay("2026-05-01", "2026-05-02")))
                .isEmpty();
    }
}

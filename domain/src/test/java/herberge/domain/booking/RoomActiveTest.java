package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.BookingConflict.RoomInactive;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal.Reason;
import herberge.domain.testing.BookingBuilder;
import org.junit.jupiter.api.Test;

final class RoomActiveTest {

    private static final Reason INACTIVE = new RoomInactive(new RoomId(11));

    private final Asking rule = Asking.of(BookingPolicy.ROOM_ACTIVE).about(aRoom().inactive());

    @Test
    void refusesToBookMoveOrReopenIntoAnInactiveRoom() {
        assertThat(rule.toBook(aBooking())).containsExactly(INACTIVE);
        assertThat(rule.toChange(aBooking().room(new RoomId(12)), aBooking())).containsExactly(INACTIVE);
        assertThat(rule.toStep(aBooking().status(BookingStatus.CANCELLED), Transition.REOPEN))
                .containsExactly(INACTIVE);
    }

    @Test
    void refusesToLengthenAStay() {
        assertThat(rule.toChange(aBooking(), aBooking().stay("2026-05-01", "2026-05-04")))
                .containsExactly(INACTIVE);
    }

    @Test
    void letsAPartyThatIsThereStayOn() {
        BookingBuilder inHouse = aBooking().status(BookingStatus.CHECKED_IN);

        assertThat(rule.toChange(
                        inHouse, aBooking().stay("2026-05-01", "2026-05-04").status(BookingStatus.CHECKED_IN)))
                .isEmpty();
        assertThat(rule.toChange(
                        aBooking().room(new RoomId(12)).status(BookingStatus.CHECKED_IN),
                        aBooking().status(BookingStatus.CHECKED_IN)))
                .containsExactly(INACTIVE);
    }

    @Test
    void doesNotObjectToShorteningEditingOrStepping() {
        assertThat(rule.toChange(aBooking(), aBooking().stay("2026-05-01", "2026-05-02")))
                .isEmpty();
        assertThat(rule.toChange(aBooking(), aBooking().notes("late"))).isEmpty();
        assertThat(rule.toStep(aBooking(), Transition.CHECK_IN)).isEmpty();
        assertThat(rule.toStep(aBooking().status(BookingStatus.CHECKED_IN), Transition.CHECK_OUT))
                .isEmpty();
    }

    @Test
    void doesNotObjectToAnActiveRoom() {
        assertThat(Asking.of(BookingPolicy.ROOM_ACTIVE).toBook(aBooking())).isEmpty();
    }
}

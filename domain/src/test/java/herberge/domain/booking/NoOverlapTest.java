package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aRoomBlock;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.room.RoomId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NoOverlapTest {

    private final Occupancy rival =
            aBooking().id(8).stay("2026-05-02", "2026-05-04").occupancy();
    private final Asking rule = Asking.of(BookingPolicy.NO_OVERLAP).beside(rival);

    @ParameterizedTest
    @CsvSource({"2026-05-01, 2026-05-03", "2026-05-03, 2026-05-05", "2026-05-01, 2026-05-09", "2026-05-02, 2026-05-04"})
    void refusesTwoStaysInOneRoom(String from, String to) {
        assertThat(rule.toBook(aBooking().stay(from, to))).containsExactly(new RoomTaken(List.of(rival), List.of()));
    }

    @Test
    void keepsBackToBackStays() {
        assertThat(rule.toBook(aBooking().stay("2026-05-01", "2026-05-02"))).isEmpty();
        assertThat(rule.toBook(aBooking().stay("2026-05-04", "2026-05-05"))).isEmpty();
    }

    @Test
    void namesEverythingInTheWay() {
        Occupancy hidden =
                new Occupancy(new RoomId(11), nights("2026-05-01", "2026-05-02"), new Occupancy.ByHiddenBooking(false));

        assertThat(rule.beside(hidden, rival).toBook(aBooking().stay("2026-05-01", "2026-05-09")))
                .containsExactly(new RoomTaken(List.of(hidden, rival), List.of()));
    }

    @Test
    void leavesBlocksToTheirOwnRule() {
        assertThat(rule.beside(aRoomBlock().occupancy()).toBook(aBooking())).isEmpty();
    }

    @Test
    void looksAtTheRoomAskedForOnly() {
        Occupancy elsewhere = aBooking().id(8).room(new RoomId(12)).occupancy();

        assertThat(rule.beside(elsewhere).toBook(aBooking())).isEmpty();
    }

    @Test
    void doesNotStandInItsOwnWay() {
        Asking alone = rule.beside(aBooking().occupancy());

        assertThat(alone.toChange(aBooking(), aBooking().stay("2026-05-02", "2026-05-06")))
                .isEmpty();
    }

    @Test
    void refusesToMoveOrLengthenOntoAnother() {
        assertThat(rule.toChange(aBooking().stay("2026-05-01", "2026-05-02"), aBooking()))
                .hasSize(1);
        assertThat(rule.toChange(aBooking().stay("2026-06-01", "2026-06-02"), aBooking()))
                .hasSize(1);
    }

    @Test
    void refusesToMoveToARoomThatIsTaken() {
        assertThat(rule.toChange(aBooking().room(new RoomId(12)), aBooking())).hasSize(1);
    }

    @Test
    void doesNotObjectToShortening() {
        assertThat(rule.toChange(
                        aBooking().stay("2026-05-01", "2026-05-09"), aBooking().stay("2026-05-02", "2026-05-05")))
                .isEmpty();
    }

    @Test
    void doesNotObjectToEditingNotes() {
        assertThat(rule.toChange(aBooking(), aBooking().notes("late"))).isEmpty();
    }

    @Test
    void refusesToReopenWhatIsTakenMeanwhile() {
        assertThat(rule.toStep(aBooking().status(BookingStatus.CANCELLED), Transition.REOPEN))
                .hasSize(1);
        assertThat(rule.toStep(aBooking().status(BookingStatus.NO_SHOW), Transition.REOPEN))
                .hasSize(1);
        assertThat(rule.toStep(aBooking().stay("2026-05-01", "2026-05-02").leftBefore("2026-05-05"), Transition.REOPEN))
                .containsExactly(new RoomTaken(List.of(rival), List.of()));
    }

    @Test
    void doesNotObjectToReopeningWhatItStillHolds() {
        assertThat(rule.toStep(aBooking().status(BookingStatus.CHECKED_OUT), Transition.REOPEN))
                .isEmpty();
        assertThat(rule.toStep(aBooking().status(BookingStatus.CHECKED_IN), Transition.REOPEN))
                .isEmpty();
    }

    @Test
    void doesNotObjectToCancelling() {
        assertThat(rule.toStep(aBooking(), Transition.CANCEL)).isEmpty();
    }
}

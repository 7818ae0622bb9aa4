package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aRoomBlock;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.BookingConflict.RoomTaken;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoBlockTest {

    private final Occupancy block =
            aRoomBlock().nights("2026-05-02", "2026-05-04").occupancy();
    private final Asking rule = Asking.of(BookingPolicy.NO_BLOCK).beside(block);

    @Test
    void refusesAStayInABlockedRoom() {
        assertThat(rule.toBook(aBooking())).containsExactly(new RoomTaken(List.of(block), List.of()));
    }

    @Test
    void keepsStaysBeforeAndAfterTheBlock() {
        assertThat(rule.toBook(aBooking().stay("2026-05-01", "2026-05-02"))).isEmpty();
        assertThat(rule.toBook(aBooking().stay("2026-05-04", "2026-05-05"))).isEmpty();
    }

    @Test
    void refusesToMoveIntoTheBlock() {
        assertThat(rule.toChange(aBooking().stay("2026-05-01", "2026-05-02"), aBooking()))
                .hasSize(1);
    }

    @Test
    void refusesToReopenIntoTheBlock() {
        assertThat(rule.toStep(aBooking().status(BookingStatus.CANCELLED), Transition.REOPEN))
                .hasSize(1);
    }

    @Test
    void leavesBookingsToTheirOwnRule() {
        assertThat(rule.beside(aBooking().id(8).occupancy()).toBook(aBooking())).isEmpty();
    }
}

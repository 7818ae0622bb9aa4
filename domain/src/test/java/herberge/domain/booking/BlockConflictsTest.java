package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.BookingConflict.RoomOccupied;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class BlockConflictsTest {

    private static final RoomId ROOM = new RoomId(11);

    private final Occupancy overdue = aBooking()
            .stay("2026-05-07", "2026-05-09")
            .status(BookingStatus.CHECKED_IN)
            .occupancy();
    private final Occupancy booked =
            aBooking().id(8).stay("2026-05-11", "2026-05-12").occupancy();

    private static List<BookingConflict> conflicts(StayPeriod wanted, @Nullable StayPeriod held, Occupancy... others) {
        return BlockConflicts.find(ROOM, wanted, held, List.of(others), day("2026-05-10"));
    }

    @Test
    void nameWhatHasTheNights() {
        assertThat(conflicts(nights("2026-05-11", "2026-05-20"), null, overdue, booked))
                .containsExactly(new RoomTaken(List.of(booked), List.of()));
    }

    @Test
    void nameThePartyThatIsStillThereTonight() {
        assertThat(conflicts(nights("2026-05-10", "2026-05-11"), null, overdue, booked))
                .containsExactly(new RoomOccupied(List.of(overdue)));
        assertThat(conflicts(nights("2026-05-08", "2026-05-12"), null, overdue, booked))
                .containsExactly(
                        new RoomTaken(List.of(overdue, booked), List.of()), new RoomOccupied(List.of(overdue)));
    }

    @Test
    void leaveABlockTheNightsThatItHas() {
        StayPeriod held = nights("2026-05-10", "2026-05-11");

        assertThat(conflicts(held, held, overdue)).isEmpty();
        assertThat(conflicts(nights("2026-05-10", "2026-05-20"), held, overdue)).isEmpty();
        assertThat(conflicts(nights("2026-05-09", "2026-05-11"), held, overdue))
                .containsExactly(new RoomOccupied(List.of(overdue)));
    }

    @Test
    void findNothingWhereNothingIs() {
        assertThat(conflicts(nights("2026-05-11", "2026-05-12"), null, overdue)).isEmpty();
        assertThat(BlockConflicts.find(
                        new RoomId(12), nights("2026-05-10", "2026-05-12"), null, List.of(overdue), day("2026-05-10")))
                .isEmpty();
    }
}

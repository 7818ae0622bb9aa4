package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.BookingConflict.StayFrozen;
import herberge.domain.room.RoomId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StayNotFrozenTest {

    private final Asking rule = Asking.of(BookingPolicy.STAY_NOT_FROZEN);

    @ParameterizedTest
    @EnumSource
    void keepsNightsAndRoomOfWhatIsHistory(BookingStatus status) {
        List<StayFrozen> expected = status.isFrozen() ? List.of(new StayFrozen(status)) : List.of();

        assertThat(rule.toChange(aBooking().status(status), aBooking().stay("2026-05-01", "2026-05-02")))
                .isEqualTo(expected);
        assertThat(rule.toChange(aBooking().status(status), aBooking().room(new RoomId(12))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotObjectToEditingNotes(BookingStatus status) {
        assertThat(rule.toChange(aBooking().status(status), aBooking().notes("left an umbrella")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECKED_OUT", "CANCELLED", "NO_SHOW"})
    void doesNotObjectToReopening(BookingStatus status) {
        assertThat(rule.toStep(aBooking().status(status), Transition.REOPEN)).isEmpty();
    }
}

package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.room.RoomId;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal.Invalid;
import herberge.domain.shared.Refusal.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WithinCapacityTest {

    private static final Reason TOO_MANY =
            new Invalid(List.of(new Fault(Field.of("partySize"), new BookingViolation.AboveCapacity(2))));

    private final Asking rule = Asking.of(BookingPolicy.WITHIN_CAPACITY);

    @Test
    void takesAsManyAsTheRoomHasBeds() {
        assertThat(rule.toBook(aBooking().partySize(2))).isEmpty();
    }

    @Test
    void refusesOneMore() {
        assertThat(rule.toBook(aBooking().partySize(3))).containsExactly(TOO_MANY);
    }

    @Test
    void refusesAPartyThatGrewTooLarge() {
        assertThat(rule.toChange(aBooking(), aBooking().partySize(3))).containsExactly(TOO_MANY);
    }

    @Test
    void refusesToMoveAPartyIntoASmallerRoom() {
        assertThat(rule.toChange(
                        aBooking().room(new RoomId(12)).partySize(3), aBooking().partySize(3)))
                .containsExactly(TOO_MANY);
    }

    @Test
    void refusesToClaimNightsInARoomThatShrank() {
        assertThat(rule.toStep(aBooking().partySize(3).status(BookingStatus.CANCELLED), Transition.REOPEN))
                .containsExactly(TOO_MANY);
        assertThat(rule.toChange(
                        aBooking().partySize(3), aBooking().partySize(3).stay("2026-06-01", "2026-06-03")))
                .containsExactly(TOO_MANY);
    }

    @Test
    void doesNotObjectWhereTheRoomShrankLater() {
        Asking shrunk = rule.about(aRoom().capacity(1L));

        assertThat(shrunk.toChange(
                        aBooking().partySize(2), aBooking().partySize(2).notes("late")))
                .isEmpty();
        assertThat(shrunk.toStep(aBooking().partySize(2), Transition.CHECK_IN)).isEmpty();
    }
}

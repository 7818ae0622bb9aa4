package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.BookingConflict.IllegalTransition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LegalTransitionTest {

    private final Asking rule = Asking.of(BookingPolicy.LEGAL_TRANSITION);

    @Test
    void saysWhichWaysThereAre() {
        assertThat(rule.toStep(aBooking().status(BookingStatus.RESERVED), Transition.CHECK_IN))
                .containsExactly(new IllegalTransition(
                        BookingStatus.RESERVED,
                        BookingStatus.CHECKED_IN,
                        List.of(Transition.CONFIRM, Transition.CANCEL)));
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithTheTableEverywhere(BookingStatus status) {
        for (Transition transition : Transition.values()) {
            assertThat(rule.toStep(aBooking().status(status), transition).isEmpty())
                    .as("%s from %s", transition, status)
                    .isEqualTo(TransitionTest.rows(transition).containsKey(status));
        }
    }

    @Test
    void doesNotObjectToNewBookingsAndChanges() {
        assertThat(rule.toBook(aBooking())).isEmpty();
        assertThat(rule.toChange(aBooking(), aBooking().notes("late"))).isEmpty();
    }
}

package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.BookingConflict.TooEarly;
import herberge.domain.testing.BookingBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ArrivalDayTest {

    private final Asking rule = Asking.of(BookingPolicy.ARRIVAL_DAY);

    @ParameterizedTest
    @EnumSource(names = {"CHECK_IN", "MARK_NO_SHOW"})
    void refusesTheDayBeforeArrival(Transition transition) {
        assertThat(rule.on("2026-04-30").toStep(aBooking(), transition))
                .containsExactly(new TooEarly(day("2026-05-01")));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECK_IN", "MARK_NO_SHOW"})
    void agreesFromTheDayOfArrivalOn(Transition transition) {
        assertThat(rule.on("2026-05-01").toStep(aBooking(), transition)).isEmpty();
        assertThat(rule.on("2026-06-01").toStep(aBooking(), transition)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRM", "RESERVE", "CANCEL"})
    void looksAtNoOtherStep(Transition transition) {
        assertThat(rule.on("2026-04-30").toStep(aBooking(), transition)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECKED_IN", "CHECKED_OUT", "NO_SHOW"})
    void refusesToMoveAStayThatHasBegunAheadOfToday(BookingStatus status) {
        assertThat(rule.on("2026-05-02")
                        .toChange(aBooking().status(status), aBooking().stay("2026-05-20", "2026-05-22")))
                .containsExactly(new TooEarly(day("2026-05-20")));
        assertThat(rule.on("2026-05-02")
                        .toChange(aBooking().status(status), aBooking().stay("2026-05-02", "2026-05-22")))
                .isEmpty();
    }

    @Test
    void refusesNeitherCheckOutNorReopeningForWhatHasBegun() {
        assertThat(rule.on("2026-05-01").toStep(aBooking().status(BookingStatus.CHECKED_IN), Transition.CHECK_OUT))
                .isEmpty();
        assertThat(rule.on("2026-05-01").toStep(aBooking().status(BookingStatus.CHECKED_OUT), Transition.REOPEN))
                .isEmpty();
    }

    @Test
    void leavesAWayBackToAStayThatBrokeItBefore() {
        Asking early = rule.on("2026-04-30");
        BookingBuilder broken = aBooking().status(BookingStatus.CHECKED_IN);

        assertThat(early.toStep(broken, Transition.REOPEN)).isEmpty();
        assertThat(early.toChange(broken, aBooking().notes("late"))).isEmpty();
        assertThat(early.toChange(broken, aBooking().partySize(2))).isEmpty();
        assertThat(early.toChange(broken, aBooking().stay("2026-04-30", "2026-05-03")))
                .isEmpty();
        assertThat(early.toStep(broken, Transition.CHECK_OUT)).containsExactly(new TooEarly(day("2026-05-01")));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESERVED", "CONFIRMED", "CANCELLED"})
    void letsAllOthersLieAhead(BookingStatus status) {
        assertThat(rule.on("2026-04-30")
                        .toChange(aBooking().status(status), aBooking().stay("2026-06-01", "2026-06-02")))
                .isEmpty();
    }
}

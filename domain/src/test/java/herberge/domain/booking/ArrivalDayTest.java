package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.BookingConflict.TooEarly;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ArrivalDayTest {

    private final Asking rule = Asking.of(BookingPolicy.ARRIVAL_DAY);

    @ParameterizedTest
    @EnumSource(names = {"CHECK_IN", "NO_SHOW_UP"})
    void refusesTheDayBeforeArrival(Transition transition) {
        assertThat(rule.on("2026-04-30").toStep(aBooking(), transition))
                .containsExactly(new TooEarly(day("2026-05-01")));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECK_IN", "NO_SHOW_UP"})
    void agreesFromTheDayOfArrivalOn(Transition transition) {
        assertThat(rule.on("2026-05-01").toStep(aBooking(), transition)).isEmpty();
        assertThat(rule.on("2026-06-01").toStep(aBooking(), transition)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRM", "RESERVE", "CANCEL", "CHECK_OUT", "REOPEN"})
    void looksAtNoOtherStep(Transition transition) {
        assertThat(rule.on("2026-04-30").toStep(aBooking(), transition)).isEmpty();
    }
}

package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal.Invalid;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AtMostNightsTest {

    private final Asking rule = Asking.of(BookingPolicy.atMostNights(BookingDraft.MAX_NIGHTS));

    @Test
    void takesAStayOfALeapYear() {
        assertThat(rule.toBook(aBooking().stay("2028-01-01", "2029-01-01"))).isEmpty();
    }

    @Test
    void refusesOneNightMore() {
        assertThat(rule.toBook(aBooking().stay("2028-01-01", "2029-01-02")))
                .containsExactly(
                        new Invalid(List.of(new Fault(Field.of("checkOut"), new BookingViolation.TooManyNights(366)))));
    }

    @Test
    void refusesToLengthenBeyondIt() {
        assertThat(rule.toChange(aBooking(), aBooking().stay("2026-05-01", "2028-05-01")))
                .hasSize(1);
    }
}

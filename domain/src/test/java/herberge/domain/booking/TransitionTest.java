package herberge.domain.booking;

import static herberge.domain.booking.BookingStatus.CANCELLED;
import static herberge.domain.booking.BookingStatus.CHECKED_IN;
import static herberge.domain.booking.BookingStatus.CHECKED_OUT;
import static herberge.domain.booking.BookingStatus.CONFIRMED;
import static herberge.domain.booking.BookingStatus.NO_SHOW;
import static herberge.domain.booking.BookingStatus.RESERVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the transitions with the table in the wire contract. */
final class TransitionTest {

    /** All rows of the table: path, status before, status after. */
    static final Map<String, Map<BookingStatus, BookingStatus>> TABLE = Map.of(
            "confirm", Map.of(RESERVED, CONFIRMED),
            "reserve", Map.of(CONFIRMED, RESERVED),
            "check-in", Map.of(CONFIRMED, CHECKED_IN),
            "check-out", Map.of(CHECKED_IN, CHECKED_OUT),
            "cancel", Map.of(RESERVED, CANCELLED, CONFIRMED, CANCELLED),
            "no-show", Map.of(CONFIRMED, NO_SHOW),
            "reopen", Map.of(CANCELLED, CONFIRMED, NO_SHOW, CONFIRMED, CHECKED_IN, CONFIRMED, CHECKED_OUT, CHECKED_IN));

    static Map<BookingStatus, BookingStatus> rows(Transition transition) {
        return TABLE.getOrDefault(transition.code(), Map.of());
    }

    @Test
    void everyPathOfTheTableIsOne() {
        assertThat(Stream.of(Transition.values()).map(Transition::code))
                .containsExactlyInAnyOrderElementsOf(TABLE.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void leavesOnlyFromWhereTheTableSays(Transition transition) {
        assertThat(Stream.of(BookingStatus.values()).filter(transition::leavesFrom))
                .containsExactlyInAnyOrderElementsOf(rows(transition).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void leadsToWhereTheTableSays(Transition transition) {
        rows(transition)
                .forEach((from, to) -> assertThat(transition.target(from)).isEqualTo(to));
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheWaysFromAStatus(BookingStatus status) {
        assertThat(Transition.from(status).stream().map(Transition::code))
                .containsExactlyInAnyOrderElementsOf(TABLE.entrySet().stream()
                        .filter(path -> path.getValue().containsKey(status))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsCode(Transition transition) {
        assertThat(Transition.of(transition.code())).contains(transition);
    }

    @Test
    void isNotFoundByAnotherCode() {
        assertThat(Transition.of("CHECK_IN")).isEmpty();
        assertThat(BookingStatus.of("CHECKED_IN")).isEmpty();
    }

    @Test
    void statusesAreSpeltAsInTheContract() {
        assertThat(Stream.of(BookingStatus.values()).map(BookingStatus::code))
                .containsExactly("reserved", "confirmed", "checked-in", "checked-out", "cancelled", "no-show");
    }

    @ParameterizedTest
    @EnumSource
    void allButCancelledAndNoShowHoldTheRoom(BookingStatus status) {
        assertThat(status.holdsRoom()).isEqualTo(status != CANCELLED && status != NO_SHOW);
    }

    @ParameterizedTest
    @EnumSource
    void checkedOutCancelledAndNoShowAreFrozen(BookingStatus status) {
        assertThat(status.isFrozen()).isEqualTo(status == CHECKED_OUT || status == CANCELLED || status == NO_SHOW);
    }
}

package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.room.RoomId;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Faults;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomSwapTest {

    private static final LocalDate TODAY = day("2026-04-20");

    private static RoomSwap swap(String from, String to, String otherFrom, String otherTo) {
        return new RoomSwap(
                aBooking().id(1).room(new RoomId(11)).stay(from, to).build(),
                aBooking().id(2).room(new RoomId(12)).stay(otherFrom, otherTo).build(),
                TODAY);
    }

    private static List<String> faults(RoomSwap swap) {
        Faults faults = new Faults();
        swap.check(faults);
        return faults.found().stream().map(Fault::code).toList();
    }

    @Test
    void beginsWithTheFirstNightOfBoth() {
        assertThat(swap("2026-05-01", "2026-05-05", "2026-05-03", "2026-05-04").from())
                .contains(day("2026-05-03"));
    }

    @Test
    void beginsTonightWhereBothAreThere() {
        assertThat(swap("2026-04-18", "2026-04-25", "2026-04-19", "2026-04-22").from())
                .contains(TODAY);
    }

    @Test
    void neverBeginsWhereTheStaysHaveNoNightLeftInCommon() {
        assertThat(swap("2026-04-18", "2026-04-20", "2026-04-18", "2026-04-25").from())
                .isEmpty();
        assertThat(faults(swap("2026-05-01", "2026-05-03", "2026-05-03", "2026-05-05")))
                .containsExactly("no-common-night");
    }

    @Test
    void isNothingInOneRoom() {
        RoomSwap swap = new RoomSwap(
                aBooking().id(1).stay("2026-05-01", "2026-05-02").build(),
                aBooking().id(2).stay("2026-05-02", "2026-05-03").build(),
                TODAY);

        assertThat(faults(swap)).containsExactly("same-room");
    }

    @Test
    void exchangesTheNightsThatBothHaveLeft() {
        RoomSwap swap = swap("2026-04-18", "2026-04-25", "2026-04-20", "2026-04-22");

        assertThat(faults(swap)).isEmpty();
        assertThat(swap.ownTerms().room()).isEqualTo(new RoomId(12));
        assertThat(swap.ownTerms().stay()).isEqualTo(nights("2026-04-20", "2026-04-25"));
        assertThat(swap.otherTerms().room()).isEqualTo(new RoomId(11));
        assertThat(swap.otherTerms().stay()).isEqualTo(nights("2026-04-20", "2026-04-22"));
    }
}

package herberge.domain.room;

import static herberge.domain.testing.Fixtures.aRoomBlock;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.shared.Faults;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RoomBlockDetailsTest {

    private static List<String> faults(RoomBlockDetails details) {
        Faults faults = new Faults();
        details.check(faults);
        return faults.found().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static RoomBlockDetails lasting(String from, String to) {
        return new RoomBlockDetails(new RoomId(11), day(from), day(to), "Malerarbeiten");
    }

    @Test
    void findNoFaultWithAnOrdinaryBlock() {
        assertThat(faults(aRoomBlock().details())).isEmpty();
        assertThat(aRoomBlock().build().details()).isEqualTo(aRoomBlock().details());
    }

    @Test
    void missEverythingAtOnce() {
        assertThat(faults(RoomBlockDetails.BLANK))
                .containsExactly("roomId required", "from required", "to required", "reason required");
        assertThat(RoomBlockDetails.BLANK.nights()).isNull();
    }

    @Test
    void endAfterTheyBegin() {
        assertThat(faults(lasting("2026-05-01", "2026-05-01"))).containsExactly("to not-after-from");
        assertThat(lasting("2026-05-01", "2026-05-01").nights()).isNull();
        assertThat(lasting("2026-05-01", "2026-05-02").nights()).isEqualTo(nights("2026-05-01", "2026-05-02"));
    }

    @Test
    void lastTenYearsAtMost() {
        assertThat(faults(lasting("2026-05-01", "2036-05-01"))).isEmpty();
        assertThat(faults(lasting("2026-05-01", "2206-05-01"))).containsExactly("to out-of-range");
    }

    @Test
    void giveAReason() {
        assertThat(faults(aRoomBlock().reason("").details())).containsExactly("reason required");
        assertThat(faults(aRoomBlock().reason("x".repeat(201)).details())).containsExactly("reason too-long");
    }
}

package herberge.domain.room;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.shared.Faults;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoomDetailsTest {

    private static List<String> faults(RoomDetails details) {
        Faults faults = new Faults();
        details.check(faults);
        return faults.found().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    @Test
    void findNoFaultWithAnOrdinaryRoom() {
        assertThat(faults(aRoom().details())).isEmpty();
    }

    @Test
    void missWhatARoomMustHave() {
        assertThat(faults(RoomDetails.BLANK))
                .containsExactly("name required", "buildingType required", "capacity required", "location required");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "50, true", "51, false", "-1, false"})
    void takeOneToFiftyPersons(long capacity, boolean possible) {
        assertThat(faults(aRoom().capacity(capacity).details()).isEmpty()).isEqualTo(possible);
    }

    @Test
    void limitTexts() {
        assertThat(faults(aRoom().name("x".repeat(100)).notes("x".repeat(4000)).details()))
                .isEmpty();
        assertThat(faults(aRoom().name("x".repeat(101))
                        .buildingType("x".repeat(51))
                        .location("x".repeat(101))
                        .details()))
                .containsExactly("name too-long", "buildingType too-long", "location too-long");
    }

    @Test
    void allowLinesInNotesOnly() {
        assertThat(faults(aRoom().notes("a\nb").details())).isEmpty();
        assertThat(faults(aRoom().keyCode("a\nb").details())).containsExactly("keyCode control-character");
    }

    @Test
    void costNothingOrSomething() {
        assertThat(faults(aRoom().lowSeasonCents(0).details())).isEmpty();
        assertThat(faults(aRoom().lowSeasonCents(-1).details())).containsExactly("lowSeasonCents out-of-range");
        assertThat(faults(aRoom().lowSeasonCents(Long.MAX_VALUE).details()))
                .containsExactly("lowSeasonCents out-of-range");
    }

    @Test
    void becomeTheRoomsInItsNextVersion() {
        Room changed =
                aRoom().build().changeTo(aRoom().name("Zimmer 12").details(), new UserId(3), NOON.plusSeconds(1));

        assertThat(changed.name()).isEqualTo("Zimmer 12");
        assertThat(changed.version()).isEqualTo(new Version(2));
        assertThat(changed.authorship().updatedBy()).isEqualTo(new UserId(3));
        assertThat(changed.authorship().createdBy()).isEqualTo(UserId.SYSTEM);
    }
}

package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.room.Room;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class AlternativesTest {

    private final Room wanted = aRoom().build();

    private static Room room(long id, long capacity, String location) {
        return aRoom().id(id).capacity(capacity).location(location).build();
    }

    @Test
    void offerTheSameLocationFirstThenTheSmallestThatSuffices() {
        Room farSmall = room(21, 2, "Hamburg");
        Room nearLarge = room(22, 6, "Berlin");
        Room nearSmall = room(23, 3, "Berlin");
        Room farLarge = room(24, 4, "Hamburg");

        assertThat(Alternatives.select(List.of(farLarge, farSmall, nearLarge, nearSmall), wanted, 2))
                .containsExactly(nearSmall, nearLarge, farSmall, farLarge);
    }

    @Test
    void keepTheListsOrderAmongEquals() {
        Room first = room(29, 2, "Berlin");
        Room second = room(21, 2, "Berlin");

        assertThat(Alternatives.select(List.of(first, second), wanted, 2)).containsExactly(first, second);
    }

    @Test
    void leaveOutWhatDoesNotFit() {
        Room tooSmall = room(21, 1, "Berlin");
        Room inactive = aRoom().id(22).inactive().build();

        assertThat(Alternatives.select(List.of(tooSmall, inactive, wanted), wanted, 2))
                .isEmpty();
    }

    @Test
    void areAtMostFive() {
        List<Room> many =
                LongStream.range(20, 30).mapToObj(id -> room(id, 2, "Berlin")).toList();

        assertThat(Alternatives.select(many, wanted, 1)).isEqualTo(many.subList(0, 5));
    }
}

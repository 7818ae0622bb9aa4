package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.RoomChoice.Party;
import herberge.domain.room.Room;
import herberge.domain.shared.StayPeriod;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomChoiceTest {

    private static final StayPeriod MAY = nights("2026-05-01", "2026-05-03");
    private static final StayPeriod JUNE = nights("2026-06-01", "2026-06-03");

    private static Room room(long id, String location, long capacity) {
        return aRoom().id(id).location(location).capacity(capacity).build();
    }

    private static List<Party> parties(Integer... sizes) {
        return Arrays.stream(sizes).map(size -> new Party(MAY, size)).toList();
    }

    private static List<Long> chosen(List<Party> parties, List<Room> rooms, Set<String> near) {
        return RoomChoice.choose(parties, rooms, (room, nights) -> true, near).stream()
                .map(room -> room.map(found -> found.id().value()).orElse(0L))
                .toList();
    }

    @Test
    void takesTheSmallestRoomsThatSuffice() {
        List<Room> rooms = List.of(room(1, "Bonn", 4), room(2, "Bonn", 2), room(3, "Bonn", 3), room(4, "Bonn", 2));

        assertThat(chosen(parties(2, 3, 2), rooms, Set.of())).containsExactly(2L, 3L, 4L);
    }

    @Test
    void keepsAGroupInOneLocation() {
        List<Room> rooms = List.of(room(1, "Bonn", 2), room(2, "Emden", 4), room(3, "Emden", 4), room(4, "Köln", 2));

        assertThat(chosen(parties(2, 2), rooms, Set.of())).containsExactly(2L, 3L);
    }

    @Test
    void prefersTheLocationWithTheSmallerRoomsAmongEquals() {
        List<Room> rooms = List.of(room(1, "Bonn", 4), room(2, "Bonn", 4), room(3, "Emden", 2), room(4, "Emden", 2));

        assertThat(chosen(parties(2, 2), rooms, Set.of())).containsExactly(3L, 4L);
    }

    @Test
    void staysNearTheRoomsThatTheGroupHas() {
        List<Room> rooms = List.of(room(1, "Bonn", 2), room(2, "Emden", 4));

        assertThat(chosen(parties(2), rooms, Set.of("Emden"))).containsExactly(2L);
    }

    @Test
    void usesAsFewLocationsAsItNeeds() {
        List<Room> rooms = List.of(room(1, "Bonn", 2), room(2, "Emden", 2), room(3, "Emden", 2), room(4, "Köln", 2));

        assertThat(chosen(parties(2, 2, 2), rooms, Set.of()))
                .contains(2L, 3L)
                .hasSize(3)
                .doesNotContain(0L);
    }

    @Test
    void givesWayWhereAnotherRoomIsFree() {
        List<Room> rooms = List.of(room(1, "Bonn", 2), room(2, "Bonn", 3));
        List<Party> parties = List.of(new Party(MAY, 2), new Party(JUNE, 2));
        Map<Long, StayPeriod> free = Map.of(1L, MAY, 2L, JUNE);

        assertThat(RoomChoice.choose(
                        parties,
                        rooms,
                        (room, nights) -> nights.equals(free.get(room.id().value())),
                        Set.of()))
                .extracting(room -> room.orElseThrow().id().value())
                .containsExactly(1L, 2L);
        assertThat(RoomChoice.choose(
                        parties, rooms, (room, nights) -> room.id().value() == 1 || nights.equals(MAY), Set.of()))
                .extracting(room -> room.orElseThrow().id().value())
                .containsExactly(2L, 1L);
    }

    @Test
    void leavesAPartyWithoutARoomThatFits() {
        Room inactive = aRoom().id(9).location("Bonn").capacity(9L).inactive().build();

        assertThat(chosen(parties(2, 5), List.of(room(1, "Bonn", 4), inactive), Set.of()))
                .containsExactly(1L, 0L);
    }
}

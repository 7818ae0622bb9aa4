package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request that is invalid and in conflict is answered with both problems. */
class AllAtOnceIT {

    private static final LocalDate ARRIVAL = LocalDate.of(2034, 3, 1);

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient anna = house.anna();
    private final long room = anna.addRoom("Beides", 2).id();
    private final long guest = anna.addGuest("Berta", "Beides").id();
    private final Reply stay = anna.post(
                    "/bookings",
                    Map.of(
                            "roomId",
                            room,
                            "guestId",
                            guest,
                            "checkIn",
                            ARRIVAL.toString(),
                            "checkOut",
                            ARRIVAL.plusDays(3).toString(),
                            "partySize",
                            2))
            .expect(201);

    private static List<String> reasons(Reply refused) {
        assertThat(refused.status()).isEqualTo(422);
        return refused.body().path("reasons").findValuesAsText("code").stream()
                .filter(code -> List.of("validation-failed", "room-taken", "room-inactive", "in-use")
                        .contains(code))
                .toList();
    }

    @Test
    void aGuestWhoIsNoneInARoomThatIsTaken() {
        Reply refused = anna.post(
                "/bookings",
                Map.of(
                        "roomId",
                        room,
                        "guestId",
                        999_999_999,
                        "checkIn",
                        ARRIVAL.toString(),
                        "checkOut",
                        ARRIVAL.plusDays(1).toString(),
                        "partySize",
                        1));

        assertThat(reasons(refused)).containsExactly("validation-failed", "room-taken");
        assertThat(refused.body().at("/reasons/1/conflicts/0/id").asLong()).isEqualTo(stay.id());
    }

    @Test
    void aBlockWithoutAReasonWhereSomebodyStays() {
        Reply refused = anna.post(
                "/room-blocks",
                Map.of(
                        "roomId", room,
                        "from", ARRIVAL.toString(),
                        "to", ARRIVAL.plusDays(1).toString()));

        assertThat(reasons(refused)).containsExactly("validation-failed", "room-taken");
    }

    @Test
    void aNamelessRoomThatIsTooSmallForWhoComes() {
        Reply refused = house.admin().patch("/rooms/" + room, 1, Map.of("name", "", "capacity", 1));

        assertThat(reasons(refused)).containsExactly("validation-failed", "in-use");
    }
}

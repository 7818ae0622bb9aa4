package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Undo of changes of stays in several rooms, after other changes of the same stay. */
class UndoOfStaysIT {

    private static final LocalDate ARRIVAL = LocalDate.of(2034, 9, 4);

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient anna = house.anna();
    private final long guest = anna.addGuest("Ulla", "Kette").id();

    private long room(int cents) {
        Map<String, Object> room = new HashMap<>(
                Map.of("name", "Kettenkammer", "buildingType", "DZ", "capacity", 3, "location", "Weiler"));
        room.put("lowSeasonCents", cents);
        room.put("highSeasonCents", cents);
        return house.admin().post("/rooms", room).expect(201).id();
    }

    private Reply read(long id) {
        return anna.get("/bookings/" + id).expect(200);
    }

    private void change(long booking, long room, int night) {
        anna.post(
                        "/bookings/" + booking + "/change-room",
                        Map.of(
                                "version",
                                read(booking).version(),
                                "roomId",
                                room,
                                "from",
                                ARRIVAL.plusDays(night).toString()))
                .expect(200);
    }

    private Reply undo(long change) {
        return anna.post("/changes/" + change + "/undo", null);
    }

    /** The bookings of a stay, in the order of their nights. */
    private List<JsonNode> stay(long first) {
        List<JsonNode> parts = new ArrayList<>();
        for (long next = first;
                next != 0;
                next = parts.get(parts.size() - 1).path("continuedById").asLong(0)) {
            parts.add(read(next).body());
        }
        return parts;
    }

    private long booked(long room, int nights) {
        return anna.book(room, guest, ARRIVAL, ARRIVAL.plusDays(nights))
                .expect(201)
                .id();
    }

    private void patch(long booking, Map<String, ?> fields) {
        anna.patch("/bookings/" + booking, read(booking).version(), fields).expect(200);
    }

    private Reply groupOfOne() {
        Map<String, Object> draft = HouseClient.booking(room(10_00), guest, ARRIVAL, ARRIVAL.plusDays(4));
        return anna.post("/groups", Map.of("name", "Kette", "contactGuestId", guest, "bookings", List.of(draft)))
                .expect(201);
    }

    private void dissolve(Reply group) {
        Reply now = anna.get("/groups/" + group.id()).expect(200);
        anna.delete("/groups/" + group.id(), now.version()).expect(204);
    }

    @Test
    void pricesTheStayOfAllRoomsThatComeBack() {
        long first = booked(room(10_00), 6);
        change(first, room(20_00), 2);
        change(first, room(40_00), 4);
        assertThat(read(first).body().at("/price/totalCents").asLong()).isEqualTo(140_00);
        change(first, room(80_00), 2);
        long replaced = anna.newestChange();
        patch(first, Map.of("partySize", 2, "notes", "mit Hund"));

        undo(replaced).expect(200);

        assertThat(stay(first)).hasSize(3).allSatisfy(part -> {
            assertThat(part.path("partySize").asInt()).isEqualTo(2);
            assertThat(part.path("notes").asText()).isEqualTo("mit Hund");
        });
        assertThat(read(first).body().at("/price/totalCents").asLong()).isEqualTo(140_00);
    }

    @Test
    void aRoomThatComesBackFollowsTheStay() {
        long first = booked(room(10_00), 6);
        change(first, room(20_00), 2);
        undo(anna.newestChange()).expect(200);
        long undone = anna.newestChange();
        patch(first, Map.of("partySize", 2, "notes", "mit Hund"));
        anna.step(first, "reserve", read(first).version()).expect(200);

        undo(undone).expect(200);

        assertThat(stay(first)).hasSize(2).allSatisfy(part -> {
            assertThat(part.path("partySize").asInt()).isEqualTo(2);
            assertThat(part.path("notes").asText()).isEqualTo("mit Hund");
            assertThat(part.path("status").asText()).isEqualTo("reserved");
        });
        assertThat(read(first).body().at("/price/totalCents").asLong()).isEqualTo(100_00);
    }

    @Test
    void aRoomThatComesBackIsOfNoGroupThatIsGone() {
        Reply group = groupOfOne();
        long first = group.body().at("/bookings/0/id").asLong();
        change(first, room(20_00), 2);
        undo(anna.newestChange()).expect(200);
        long undone = anna.newestChange();
        dissolve(group);

        undo(undone).expect(200);

        assertThat(stay(first))
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.path("groupId").isNull()).isTrue());
    }

    @Test
    void aStayThatIsRemovedComesBackWithItsPrice() {
        long first = booked(room(10_00), 6);
        change(first, room(20_00), 2);
        change(first, room(40_00), 4);
        HouseClient admin = house.admin();
        admin.delete("/bookings/" + first, read(first).version()).expect(204);
        long change = admin.newestChange();

        admin.post("/changes/" + change + "/undo", null).expect(200);

        assertThat(stay(first)).hasSize(3);
        assertThat(read(first).body().at("/price/totalCents").asLong()).isEqualTo(140_00);
    }

    @Test
    void theGroupThatComesBackHasAllRoomsOfTheStay() {
        Reply group = groupOfOne();
        long first = group.body().at("/bookings/0/id").asLong();
        change(first, room(20_00), 2);
        undo(anna.newestChange()).expect(200);
        long undone = anna.newestChange();
        dissolve(group);
        long dissolved = anna.newestChange();
        undo(undone).expect(200);

        undo(dissolved).expect(200);

        assertThat(stay(first))
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.path("groupId").asLong()).isEqualTo(group.id()));
    }

    @Test
    void noRoomComesBackThatHasTooFewBedsForThePartyOfNow() {
        long first = booked(room(10_00), 6);
        long small = house.admin().addRoom("Kettenkammer", 1).id();
        change(first, small, 2);
        undo(anna.newestChange()).expect(200);
        long undone = anna.newestChange();
        patch(first, Map.of("partySize", 2));

        Reply refused = undo(undone).expect(422);

        assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/partySize");
        assertThat(stay(first)).hasSize(1);
    }

    @Test
    void noPartyComesBackThatIsTooLargeForAnotherRoomOfTheStay() {
        long first = booked(room(10_00), 6);
        patch(first, Map.of("partySize", 2));
        patch(first, Map.of("partySize", 1));
        long smaller = anna.newestChange();
        change(first, house.admin().addRoom("Kettenkammer", 1).id(), 2);

        Reply refused = undo(smaller).expect(422);

        assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/partySize");
        assertThat(stay(first))
                .allSatisfy(part -> assertThat(part.path("partySize").asInt()).isEqualTo(1));
    }
}

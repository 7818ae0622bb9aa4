package herberge.bootstrap.system;

import static herberge.bootstrap.system.HouseClient.booking;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * In a house where users see only their own bookings: what the rules disclose to ben about anna's parties, and what
 * not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenPartiesIT {

    private static final List<String> KNOWN = List.of("kind", "checkIn", "checkOut");

    private final HouseUnderTest house = HouseUnderTest.open(
            Map.of("HERBERGE_SECURITY_BOOKING_VISIBILITY", "own"),
            SettableClock.at("2026-05-04T12:00:00", HouseUnderTest.BERLIN)); // no test runs over midnight
    private final HouseClient anna = house.anna();
    private final HouseClient ben = house.ben();
    private final LocalDate today = anna.today();
    private final long guest = anna.addGuest("Vera", "Weilandt").id();

    @AfterAll
    void close() {
        house.close();
    }

    private long room() {
        return anna.addRoom("Stube", 6).id();
    }

    private static Reply book(HouseClient who, long room, long guest, LocalDate from, int party) {
        Map<String, Object> wanted = booking(room, guest, from, from.plusDays(2));
        wanted.put("partySize", party);
        return who.post("/bookings", wanted).expect(201);
    }

    private static String shrunk(HouseClient who, long room, int capacity) {
        Reply reply = who.patch("/rooms/" + room + "?dryRun=true", 1, Map.of("capacity", capacity));
        return reply.status() + " " + reply.body().path("references");
    }

    /** The answer to reducing the capacity of the room, for each number of beds. */
    private List<String> answers(long room) {
        List<String> answers = new ArrayList<>();
        for (int beds = 1; beds < 6; beds++) {
            answers.add(shrunk(ben, room, beds));
        }
        return answers;
    }

    @Test
    void nothingOfTheSizeOfHiddenPartiesIsTold() {
        long small = room();
        long large = room();
        long several = room();
        book(anna, small, guest, today.plusDays(1), 1);
        book(anna, large, guest, today.plusDays(1), 5);
        book(anna, several, guest, today.plusDays(1), 3);
        book(anna, several, guest, today.plusDays(5), 4);

        assertThat(answers(small))
                .isEqualTo(answers(large))
                .isEqualTo(answers(several))
                .allSatisfy(answer -> assertThat(answer).isEqualTo("409 [{\"type\":\"booking\",\"count\":1}]"));
        assertThat(ben.patch("/rooms/" + small, 1, Map.of("capacity", 5))
                        .expect(409)
                        .code())
                .isEqualTo("in-use");
        ben.patch("/rooms/" + small, 1, Map.of("notes", "Blick zum See")).expect(200);
        anna.patch("/rooms/" + small, 2, Map.of("capacity", 1)).expect(200);
    }

    @Test
    void hisOwnPartiesAreCountedInFull() {
        long room = room();
        book(ben, room, guest, today.plusDays(1), 2);
        book(ben, room, guest, today.plusDays(5), 4);

        assertThat(shrunk(ben, room, 4)).startsWith("200");
        assertThat(shrunk(ben, room, 3)).isEqualTo("409 [{\"type\":\"booking\",\"count\":1}]");
        assertThat(shrunk(ben, room, 1)).isEqualTo("409 [{\"type\":\"booking\",\"count\":2}]");
        book(anna, room, guest, today.plusDays(9), 1);
        book(anna, room, guest, today.plusDays(12), 1);
        assertThat(shrunk(ben, room, 1)).isEqualTo("409 [{\"type\":\"booking\",\"count\":3}]");
        assertThat(shrunk(house.admin(), room, 1)).isEqualTo("409 [{\"type\":\"booking\",\"count\":2}]");
    }

    @Test
    void roomsWithoutHiddenPartiesAreHisToChange() {
        long room = room();
        Reply past = book(anna, room, guest, today.minusDays(9), 5);
        anna.step(past.id(), "no-show", 1).expect(200);
        Reply called = book(anna, room, guest, today.plusDays(1), 5);
        anna.step(called.id(), "cancel", 1).expect(200);

        ben.patch("/rooms/" + room, 1, Map.of("capacity", 1)).expect(200);
    }

    @Test
    void howManyHiddenBookingsAGuestOrARoomHasIsNotTold() {
        long hisGuest = ben.addGuest("Emil", "Weit").id();
        long guestMade = ben.newestChange();
        long hisRoom = ben.addRoom("Seine", 4).id();
        long roomMade = ben.newestChange();
        for (int i = 0; i < 3; i++) {
            book(anna, hisRoom, hisGuest, today.plusDays(1 + 3 * i), 1);
        }

        for (long made : List.of(guestMade, roomMade)) {
            Reply reply = ben.post("/changes/" + made + "/undo", null).expect(409);
            assertThat(reply.code()).isEqualTo("in-use");
            assertThat(reply.body().path("references")).hasToString("[{\"type\":\"booking\",\"count\":1}]");
        }
    }

    @Test
    void thatAHiddenPartyIsStillThereIsTold() {
        long room = room();
        Reply next = book(ben, room, guest, today, 1);
        Reply party = book(anna, room, guest, today.minusDays(3), 2);
        anna.step(party.id(), "check-in", 1).expect(200);

        assertHidden(ben.step(next.id(), "check-in", 1));
        ben.step(next.id(), "cancel", 1).expect(200);
        assertHidden(ben.post("/bookings", booking(room, guest, today, today.plusDays(1))));
        assertHidden(ben.step(next.id(), "reopen", 2));
        assertHidden(ben.post("/room-blocks", HouseClient.block(room, today, today.plusDays(1))));

        JsonNode seen = ben.get("/today").expect(200).body();
        assertThat(seen.path("overdueDepartures")).isEmpty();
        assertThat(seen.path("freeRooms")).noneMatch(free -> free.path("roomId").asLong() == room);
        JsonNode why = of(room, ben.get("/availability?from=" + today + "&to=" + today.plusDays(1)), "items")
                .path("why");
        assertThat(why)
                .singleElement()
                .satisfies(one -> assertThat(one.fieldNames())
                        .toIterable()
                        .containsExactlyInAnyOrder("kind", "checkIn", "checkOut", "occupiedUntil"));
        JsonNode stays = of(room, ben.get("/tape-chart?from=" + today + "&to=" + today.plusDays(1)), "rooms")
                .path("stays");
        assertThat(stays).singleElement().satisfies(stay -> {
            assertThat(stay.path("bookingId").isNull()).isTrue();
            assertThat(stay.path("status").isNull()).isTrue();
            assertThat(stay.path("occupiedUntil").asText())
                    .isEqualTo(today.plusDays(1).toString());
        });
    }

    private static JsonNode of(long room, Reply reply, String list) {
        for (JsonNode row : reply.expect(200).body().path(list)) {
            if (row.path("roomId").asLong() == room) {
                return row;
            }
        }
        throw new AssertionError("no room " + room);
    }

    private static void assertHidden(Reply reply) {
        assertThat(reply.expect(409).code()).isEqualTo("room-occupied");
        assertThat(reply.body().path("conflicts"))
                .singleElement()
                .satisfies(conflict ->
                        assertThat(conflict.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(KNOWN));
    }
}

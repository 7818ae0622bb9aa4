package herberge.bootstrap.system;

import static herberge.bootstrap.system.HouseClient.block;
import static herberge.bootstrap.system.HouseClient.booking;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Parties that should have left or arrived before today: they are shown, and no room is given to a second party. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverdueStaysIT {

    private final HouseUnderTest house = HouseUnderTest.open(
            Map.of(), SettableClock.at("2026-05-04T12:00:00", HouseUnderTest.BERLIN)); // no test runs over midnight
    private final HouseClient anna = house.anna();
    private final LocalDate today = anna.today();
    private final long guest = anna.addGuest("Vera", "Weilandt").id();

    @AfterAll
    void close() {
        house.close();
    }

    private long room() {
        return anna.addRoom("Bleibe", 2).id();
    }

    /** A party that should have left yesterday. */
    private Reply overdue(long room) {
        return inHouse(room, today.minusDays(3), today.minusDays(1));
    }

    private Reply inHouse(long room, LocalDate from, LocalDate to) {
        return anna.step(anna.book(room, guest, from, to).id(), "check-in", 1).expect(200);
    }

    private Reply tonight(long room) {
        return anna.post("/bookings", booking(room, guest, today, today.plusDays(1)));
    }

    private static void assertOccupied(Reply reply, Reply party) {
        reply.expect(409);
        assertThat(reply.code()).isEqualTo("room-occupied");
        assertThat(reply.body().path("conflicts")).singleElement().satisfies(conflict -> {
            assertThat(conflict.path("kind").asText()).isEqualTo("booking");
            assertThat(conflict.path("id").asLong()).isEqualTo(party.id());
            assertThat(conflict.path("status").asText()).isEqualTo("checked-in");
        });
    }

    private List<Long> list(String name, String id) {
        List<Long> ids = new ArrayList<>();
        anna.get("/today")
                .expect(200)
                .body()
                .path(name)
                .forEach(item -> ids.add(item.path(id).asLong()));
        return ids;
    }

    private static JsonNode of(long room, JsonNode rows) {
        for (JsonNode row : rows) {
            if (row.path("roomId").asLong() == room) {
                return row;
            }
        }
        throw new AssertionError("no room " + room);
    }

    private static JsonNode available(HouseClient who, long room, LocalDate from, LocalDate to) {
        return of(
                room,
                who.get("/availability?from=" + from + "&to=" + to)
                        .expect(200)
                        .body()
                        .path("items"));
    }

    private static JsonNode drawn(HouseClient who, long room, LocalDate from, LocalDate to) {
        return of(
                        room,
                        who.get("/tape-chart?from=" + from + "&to=" + to)
                                .expect(200)
                                .body()
                                .path("rooms"))
                .path("stays");
    }

    @Test
    void areOnTheBoard() {
        long room = room();
        Reply party = overdue(room);
        Reply leaving = inHouse(room(), today.minusDays(2), today);

        assertThat(list("overdueDepartures", "id")).contains(party.id()).doesNotContain(leaving.id());
        assertThat(list("departures", "id")).contains(leaving.id()).doesNotContain(party.id());
        assertThat(list("inHouse", "id")).contains(party.id(), leaving.id());
        assertThat(list("freeRooms", "roomId")).doesNotContain(room);

        anna.step(party.id(), "check-out", party.version()).expect(200);
        assertThat(list("overdueDepartures", "id")).doesNotContain(party.id());
        assertThat(list("freeRooms", "roomId")).contains(room);
    }

    @Test
    void stayOnTheBoardUntilSomebodyDecides() {
        LocalDate yesterday = today.minusDays(1);
        Reply late = anna.book(room(), guest, yesterday, today.plusDays(1));
        Map<String, Object> asked = booking(room(), guest, yesterday, today.plusDays(1));
        asked.put("status", "reserved");
        Reply reserved = anna.post("/bookings", asked).expect(201);
        Reply missed = anna.book(room(), guest, yesterday, today);
        Reply arriving = anna.book(room(), guest, today, today.plusDays(1));

        assertThat(list("overdueArrivals", "id"))
                .contains(late.id(), reserved.id())
                .doesNotContain(missed.id(), arriving.id());
        assertThat(list("undecided", "id")).contains(missed.id()).doesNotContain(late.id());
        assertThat(list("departures", "id")).contains(missed.id());

        anna.step(late.id(), "check-in", 1).expect(200);
        anna.step(reserved.id(), "cancel", 1).expect(200);
        anna.step(missed.id(), "no-show", 1).expect(200);
        assertThat(list("overdueArrivals", "id")).doesNotContain(late.id(), reserved.id());
        assertThat(list("undecided", "id")).doesNotContain(missed.id());
    }

    @Test
    void areNamedWhereRoomsAreLookedFor() {
        long room = room();
        Reply party = overdue(room);

        JsonNode tonight = available(anna, room, today, today.plusDays(1));
        assertThat(tonight.path("free").asBoolean()).isFalse();
        assertThat(tonight.path("why")).singleElement().satisfies(why -> {
            assertThat(why.path("id").asLong()).isEqualTo(party.id());
            assertThat(why.path("occupiedUntil").asText())
                    .isEqualTo(today.plusDays(1).toString());
        });
        assertThat(available(anna, room, today.plusDays(1), today.plusDays(3))
                        .path("free")
                        .asBoolean())
                .isTrue();
        assertThat(drawn(anna, room, today, today.plusDays(7))).singleElement().satisfies(stay -> {
            assertThat(stay.path("bookingId").asLong()).isEqualTo(party.id());
            assertThat(stay.path("checkOut").asText())
                    .isEqualTo(today.minusDays(1).toString());
            assertThat(stay.path("occupiedUntil").asText())
                    .isEqualTo(today.plusDays(1).toString());
        });
        assertThat(drawn(anna, room, today.plusDays(1), today.plusDays(7))).isEmpty();
    }

    @Test
    void areNoAlternative() {
        String place = "Ort " + guest;
        Map<String, Object> wanted = new HashMap<>(HouseClient.room("Haus", 2));
        wanted.put("location", place);
        List<Long> rooms = List.of(
                anna.post("/rooms", wanted).expect(201).id(),
                anna.post("/rooms", wanted).expect(201).id(),
                anna.post("/rooms", wanted).expect(201).id());
        overdue(rooms.get(0));
        anna.book(rooms.get(1), guest, today, today.plusDays(1));

        Reply taken = tonight(rooms.get(1)).expect(409);

        assertThat(taken.code()).isEqualTo("room-taken");
        List<Long> alternatives = new ArrayList<>();
        taken.body()
                .path("alternatives")
                .forEach(one -> alternatives.add(one.path("roomId").asLong()));
        assertThat(alternatives).startsWith(rooms.get(2)).doesNotContain(rooms.get(0));
    }

    @Test
    void keepNewBookingsAndBlocksOutTonight() {
        long room = room();
        Reply party = overdue(room);

        assertOccupied(tonight(room), party);
        assertOccupied(anna.post("/bookings", booking(room, guest, today.minusDays(1), today.plusDays(4))), party);
        assertOccupied(anna.post("/bookings?dryRun=true", booking(room, guest, today, today.plusDays(1))), party);
        assertOccupied(anna.post("/room-blocks", block(room, today, today.plusDays(1))), party);
        assertOccupied(anna.post("/room-blocks?dryRun=true", block(room, today, today.plusDays(1))), party);

        anna.book(room, guest, today.plusDays(1), today.plusDays(3));
        Reply later = anna.addBlock(room, today.plusDays(3), today.plusDays(5));
        anna.patch("/room-blocks/" + later.id(), 1, Map.of("reason", "Maler")).expect(200);
        long free = room();
        Reply elsewhere = anna.addBlock(free, today, today.plusDays(1));
        assertOccupied(anna.patch("/room-blocks/" + elsewhere.id(), 1, Map.of("roomId", room)), party);
    }

    @Test
    void calledTakenWhereNightsOverlapToo() {
        long room = room();
        overdue(room);

        Reply reply = anna.post("/bookings", booking(room, guest, today.minusDays(2), today.plusDays(1)))
                .expect(409);

        assertThat(reply.code()).isEqualTo("room-taken");
        assertThat(reply.body().path("reasons"))
                .extracting(reason -> reason.path("code").asText())
                .containsExactly("room-taken", "room-occupied");
    }

    @Test
    void keepOutWhoIsMovedOrReopenedIntoTonight() {
        long room = room();
        Reply elsewhere = anna.book(room(), guest, today, today.plusDays(1));
        Reply called = anna.book(room, guest, today, today.plusDays(1));
        anna.step(called.id(), "cancel", 1).expect(200);
        Reply later = anna.book(room, guest, today.plusDays(1), today.plusDays(2));
        Reply party = overdue(room);

        assertOccupied(anna.patch("/bookings/" + elsewhere.id(), 1, Map.of("roomId", room)), party);
        assertOccupied(anna.patch("/bookings/" + later.id(), 1, Map.of("checkIn", today.toString())), party);
        assertOccupied(anna.step(called.id(), "reopen", 2), party);
        assertOccupied(anna.post("/bookings/" + called.id() + "/reopen?dryRun=true", Map.of("version", 2)), party);
        anna.patch("/bookings/" + later.id(), 1, Map.of("notes", "spät")).expect(200);
    }

    @Test
    void keepOutWhoWantsToCheckIn() {
        long room = room();
        Reply next = anna.book(room, guest, today.minusDays(1), today.plusDays(2));
        Reply party = overdue(room);

        assertOccupied(anna.step(next.id(), "check-in", 1), party);
        assertOccupied(anna.post("/bookings/" + next.id() + "/check-in?dryRun=true", Map.of("version", 1)), party);

        anna.step(party.id(), "check-out", party.version()).expect(200);
        anna.step(next.id(), "check-in", 1).expect(200);
    }

    @Test
    void mayBeEditedLengthenedAndCheckedOut() {
        long room = room();
        Reply party = overdue(room);
        String path = "/bookings/" + party.id();

        anna.patch(path, 2, Map.of("notes", "verschlafen")).expect(200);
        anna.patch(path, 3, Map.of("checkOut", today.plusDays(1).toString())).expect(200);
        assertThat(tonight(room).expect(409).code()).isEqualTo("room-taken");
        anna.patch(path, 4, Map.of("checkOut", today.minusDays(1).toString())).expect(200);
        assertOccupied(tonight(room), party);
        Reply out = anna.step(party.id(), "check-out", 5).expect(200);
        assertThat(out.body().path("checkOut").asText())
                .isEqualTo(today.minusDays(1).toString());
        tonight(room).expect(201);
    }

    @Test
    void areNotLengthenedOverTheNextStay() {
        long room = room();
        anna.book(room, guest, today, today.plusDays(2));
        Reply party = overdue(room);

        Reply reply = anna.patch(
                "/bookings/" + party.id(),
                party.version(),
                Map.of("checkOut", today.plusDays(1).toString()));

        assertThat(reply.expect(409).code()).isEqualTo("room-taken");
    }

    @Test
    void leaveTheDayOfDepartureToParties() {
        long room = room();
        inHouse(room, today.minusDays(2), today);

        Reply next = tonight(room).expect(201);
        anna.step(next.id(), "check-in", 1).expect(200);
    }

    @Test
    void doNotComeBackToWhomTheRoomWasGiven() {
        long room = room();
        Reply party = overdue(room);
        Reply out = anna.step(party.id(), "check-out", party.version()).expect(200);
        long checkOut = anna.newestChange();
        Reply next = tonight(room).expect(201);
        Reply in = anna.step(next.id(), "check-in", 1).expect(200);

        assertOccupied(anna.step(party.id(), "reopen", out.version()), in);
        assertOccupied(anna.post("/changes/" + checkOut + "/undo", null), in);
        assertOccupied(anna.post("/changes/" + checkOut + "/undo?dryRun=true", null), in);

        anna.step(next.id(), "check-out", in.version()).expect(200);
        anna.step(party.id(), "reopen", out.version()).expect(200);
    }

    @Test
    void areFoundByWhatComesBackByUndo() {
        long room = room();
        Reply called = anna.book(room, guest, today, today.plusDays(1));
        anna.step(called.id(), "cancel", 1).expect(200);
        long cancelling = anna.newestChange();
        Reply closed = anna.addBlock(room, today.plusDays(9), today.plusDays(10));
        anna.patch(
                        "/room-blocks/" + closed.id(),
                        1,
                        Map.of("from", today.toString(), "to", today.plusDays(1).toString()))
                .expect(200);
        anna.delete("/room-blocks/" + closed.id(), 2).expect(204);
        long removal = anna.newestChange();
        Reply party = overdue(room);

        assertOccupied(anna.post("/changes/" + cancelling + "/undo", null), party);
        assertOccupied(anna.post("/changes/" + removal + "/undo", null), party);
    }

    @Test
    void oneOfTwoGetsTheRoom() throws Exception {
        for (int round = 0; round < 8; round++) {
            long room = room();
            Reply party = overdue(room);
            Reply out = anna.step(party.id(), "check-out", party.version()).expect(200);
            Reply next = tonight(room).expect(201);

            List<Reply> replies = AtOnce.call(
                    2,
                    i -> i == 0 ? anna.step(next.id(), "check-in", 1) : anna.step(party.id(), "reopen", out.version()));

            assertThat(replies.stream().map(Reply::status)).containsExactlyInAnyOrder(200, 409);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() == 409)
                    .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("room-occupied"));
        }
    }

    @Test
    void oneOfTwoThatShouldHaveLeftComesIn() throws Exception {
        for (int round = 0; round < 8; round++) {
            long room = room();
            List<Reply> late = List.of(
                    anna.book(room, guest, today.minusDays(9), today.minusDays(7)),
                    anna.book(room, guest, today.minusDays(5), today.minusDays(3)),
                    anna.book(room, guest, today, today.plusDays(2)));

            List<Reply> replies = AtOnce.call(3, i -> anna.step(late.get(i).id(), "check-in", 1));

            assertThat(replies.stream().map(Reply::status)).containsExactlyInAnyOrder(200, 409, 409);
        }
    }

    @Test
    void keepTheirRoomLargeEnough() {
        long room = room();
        Map<String, Object> two = booking(room, guest, today.minusDays(3), today.minusDays(1));
        two.put("partySize", 2);
        Reply party = anna.post("/bookings", two).expect(201);
        anna.step(party.id(), "check-in", 1).expect(200);

        assertThat(anna.patch("/rooms/" + room, 1, Map.of("capacity", 1))
                        .expect(409)
                        .code())
                .isEqualTo("in-use");
        anna.step(party.id(), "check-out", 2).expect(200);
        anna.patch("/rooms/" + room, 1, Map.of("capacity", 1)).expect(200);
    }
}

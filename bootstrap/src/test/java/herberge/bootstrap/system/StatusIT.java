package herberge.bootstrap.system;

import static herberge.bootstrap.system.HouseClient.block;
import static herberge.bootstrap.system.HouseClient.booking;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which changes each status of a booking allows, and whether its nights are free for others. */
class StatusIT {

    /** From each status, the transitions that leave it and where they lead; every other one is illegal. */
    private static final Map<String, Map<String, String>> TABLE = Map.of(
            "reserved", Map.of("confirm", "confirmed", "cancel", "cancelled"),
            "confirmed",
                    Map.of(
                            "reserve",
                            "reserved",
                            "check-in",
                            "checked-in",
                            "cancel",
                            "cancelled",
                            "no-show",
                            "no-show"),
            "checked-in", Map.of("check-out", "checked-out", "reopen", "confirmed"),
            "checked-out", Map.of("reopen", "checked-in"),
            "cancelled", Map.of("reopen", "confirmed"),
            "no-show", Map.of("reopen", "confirmed"));

    private static final List<String> TRANSITIONS =
            List.of("confirm", "reserve", "check-in", "check-out", "cancel", "no-show", "reopen");

    /** How a confirmed booking gets into the status. */
    private static final Map<String, List<String>> WAYS = Map.of(
            "reserved", List.of("reserve"),
            "confirmed", List.of(),
            "checked-in", List.of("check-in"),
            "checked-out", List.of("check-in", "check-out"),
            "cancelled", List.of("cancel"),
            "no-show", List.of("no-show"));

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient anna = house.anna();
    private final LocalDate today = anna.today();
    private long room;
    private long guest;

    @BeforeEach
    void prepare() {
        room = anna.addRoom("Diele", 4).id();
        guest = anna.addGuest("Rosa", "Lenz").id();
    }

    static Stream<Arguments> cells() {
        return TABLE.keySet().stream()
                .sorted()
                .flatMap(from -> TRANSITIONS.stream().map(transition -> Arguments.of(from, transition)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyCellOfTheTableHolds(String from, String transition) {
        Reply before = bookingIn(from, today.minusDays(1), today.plusDays(2));
        Map<String, String> row = TABLE.getOrDefault(from, Map.of());

        Reply reply = anna.step(before.id(), transition, before.version());

        if (row.containsKey(transition)) {
            assertThat(status(reply.expect(200))).isEqualTo(row.get(transition));
            assertThat(reply.version()).isEqualTo(before.version() + 1);
            assertThat(holdsItsNights(reply.id()))
                    .isEqualTo(!List.of("cancelled", "no-show").contains(row.get(transition)));
        } else {
            assertThat(reply.status()).as(reply.toString()).isEqualTo(409);
            assertThat(reply.code()).isEqualTo("illegal-transition");
            assertThat(reply.body().get("from").asText()).isEqualTo(from);
            assertThat(new TreeSet<>(texts(reply.body().get("allowed")))).isEqualTo(new TreeSet<>(row.keySet()));
            assertThat(anna.get("/bookings/" + before.id()).body()).isEqualTo(before.body());
        }
    }

    @Test
    void leavingEarlyFreesTheNightsAndComingBackTakesThemAgain() {
        Reply stay = bookingIn("checked-out", today.minusDays(1), today.plusDays(3));
        assertThat(stay.body().get("checkOut").asText()).isEqualTo(today.toString());
        Reply next = anna.book(room, guest, today, today.plusDays(1));

        Reply tooLate = anna.step(stay.id(), "reopen", stay.version());
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.code()).isEqualTo("room-taken");
        assertThat(tooLate.body().at("/conflicts/0/id").asLong()).isEqualTo(next.id());

        anna.step(next.id(), "cancel", 1).expect(200);
        Reply back = anna.step(stay.id(), "reopen", stay.version()).expect(200);
        assertThat(status(back)).isEqualTo("checked-in");
        assertThat(back.body().get("checkOut").asText())
                .isEqualTo(today.plusDays(3).toString());
    }

    @Test
    void leavingOnTheDayOfArrivalCostsOneNight() {
        Reply stay = bookingIn("checked-out", today, today.plusDays(5));

        assertThat(stay.body().get("checkOut").asText())
                .isEqualTo(today.plusDays(1).toString());
    }

    @Test
    void leavingLateChangesNoNights() {
        Reply stay = bookingIn("checked-out", today.minusDays(4), today.minusDays(1));

        assertThat(stay.body().get("checkOut").asText())
                .isEqualTo(today.minusDays(1).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check-in", "no-show"})
    void nobodyArrivesOrStaysAwayBeforeTheDay(String transition) {
        Reply stay = anna.book(room, guest, today.plusDays(1), today.plusDays(2));

        Reply reply = anna.step(stay.id(), transition, 1);

        assertRefused(reply, "too-early");
        assertThat(reply.body().get("notBefore").asText())
                .isEqualTo(today.plusDays(1).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"checked-out", "cancelled", "no-show"})
    void aStayThatIsOverKeepsItsNightsAndItsRoom(String over) {
        Reply stay = bookingIn(over, today.minusDays(2), today);
        long otherRoom = anna.addRoom("Nebenan", 4).id();
        String path = "/bookings/" + stay.id();

        assertRefused(
                anna.patch(
                        path,
                        stay.version(),
                        Map.of("checkOut", today.plusDays(1).toString())),
                "stay-frozen");
        Reply moved = anna.patch(path, stay.version(), Map.of("roomId", otherRoom));

        assertRefused(moved, "stay-frozen");
        assertThat(moved.body().get("bookingStatus").asText()).isEqualTo(over);
        anna.patch(path, stay.version(), Map.of("notes", "Schirm vergessen")).expect(200);
    }

    @Test
    void theStatusIsNoFieldToSet() {
        Reply stay = anna.book(room, guest, today, today.plusDays(1));

        Reply reply = anna.patch("/bookings/" + stay.id(), 1, Map.of("status", "checked-in"));

        assertThat(reply.body().at("/errors/0/pointer").asText()).isEqualTo("/status");
        assertThat(reply.body().at("/errors/0/code").asText()).isEqualTo("read-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "no-show"})
    void aStayCalledOffIsOnlyReopenedWhileItsNightsAreFree(String off) {
        Reply stay = bookingIn(off, today, today.plusDays(2));
        Reply other = anna.book(room, guest, today.plusDays(1), today.plusDays(3));

        assertRefused(anna.step(stay.id(), "reopen", stay.version()), "room-taken");

        anna.step(other.id(), "cancel", 1).expect(200);
        anna.step(stay.id(), "reopen", stay.version()).expect(200);
    }

    @Test
    void guestsMeetAtTheDoor() {
        anna.book(room, guest, today, today.plusDays(2));
        anna.book(room, guest, today.plusDays(2), today.plusDays(3));
        anna.addBlock(room, today.plusDays(3), today.plusDays(5));
        anna.book(room, guest, today.plusDays(5), today.plusDays(6));

        Reply onBlock = anna.post("/bookings", booking(room, guest, today.plusDays(4), today.plusDays(5)));
        assertRefused(onBlock, "room-taken");
        assertThat(onBlock.body().at("/conflicts/0/kind").asText()).isEqualTo("block");
        Reply onBooking = anna.post("/room-blocks", block(room, today.plusDays(1), today.plusDays(2)));
        assertRefused(onBooking, "room-taken");
        assertThat(onBooking.body().at("/conflicts/0/kind").asText()).isEqualTo("booking");
    }

    @Test
    void whatBookingsReferToIsNotDeleted() {
        HouseClient admin = house.admin();
        Reply stay = anna.book(room, guest, today, today.plusDays(1));

        for (String path : List.of("/rooms/" + room, "/guests/" + guest)) {
            Reply reply = admin.delete(path, 1);
            assertRefused(reply, "in-use");
            assertThat(reply.body().at("/references/0/count").asInt()).isEqualTo(1);
            assertThat(reply.body().at("/references/0/type").asText()).isEqualTo("booking");
        }
        assertThat(anna.delete("/bookings/" + stay.id(), 1).expect(403).code()).isEqualTo("forbidden");

        admin.delete("/bookings/" + stay.id(), 1).expect(204);
        admin.delete("/rooms/" + room, 1).expect(204);
        admin.delete("/guests/" + guest, 1).expect(204);
        assertThat(List.of(
                        anna.get("/bookings/" + stay.id()).status(),
                        anna.get("/rooms/" + room).status(),
                        anna.get("/guests/" + guest).status()))
                .containsOnly(404);
    }

    @Test
    void theLastAdministratorStays() {
        try (HouseUnderTest own = HouseUnderTest.open()) { // in a shared one there may be another
            HouseClient admin = own.admin();
            String path = "/users/" + admin.get("/auth/session").body().at("/user/id");
            long version = admin.get(path).version();

            assertRefused(admin.patch(path, version, Map.of("active", false)), "last-admin");
            assertRefused(admin.patch(path, version, Map.of("role", "user")), "last-admin");
            assertThat(admin.get(path).version()).isEqualTo(version);
        }
    }

    @Test
    void anInactiveRoomTakesNobodyNew() {
        Reply stays = anna.book(room, guest, today, today.plusDays(1));
        Reply off = anna.book(room, guest, today.plusDays(1), today.plusDays(2));
        Reply cancelled = anna.step(off.id(), "cancel", 1).expect(200);
        Reply elsewhere = anna.book(anna.addRoom("Nebenan", 2).id(), guest, today, today.plusDays(1));
        anna.patch("/rooms/" + room, 1, Map.of("active", false)).expect(200);

        Reply reply = anna.post("/bookings", booking(room, guest, today.plusDays(3), today.plusDays(4)));
        assertRefused(reply, "room-inactive");
        assertThat(reply.body().get("roomId").asLong()).isEqualTo(room);
        assertRefused(
                anna.patch(
                        "/bookings/" + elsewhere.id(),
                        1,
                        Map.of(
                                "roomId",
                                room,
                                "checkIn",
                                today.plusDays(7).toString(),
                                "checkOut",
                                today.plusDays(8).toString())),
                "room-inactive");
        assertRefused(anna.step(cancelled.id(), "reopen", cancelled.version()), "room-inactive");
        anna.step(stays.id(), "check-in", 1).expect(200);
    }

    @Test
    void aRoomDoesNotShrinkBelowAPartyThatIsStillToCome() {
        Reply coming = party(3, today, today.plusDays(1));
        party(4, today.minusDays(9), today.minusDays(8));

        Reply reply = anna.patch("/rooms/" + room, 1, Map.of("capacity", 2));
        assertRefused(reply, "in-use");
        assertThat(reply.body().at("/references/0/count").asInt()).isEqualTo(1);

        anna.patch("/rooms/" + room, 1, Map.of("capacity", 3)).expect(200);
        anna.step(coming.id(), "cancel", 1).expect(200);
        anna.patch("/rooms/" + room, 2, Map.of("capacity", 1)).expect(200);
    }

    @Test
    void aPartyDoesNotComeBackIntoARoomThatShrank() {
        Reply off = party(4, today.plusDays(3), today.plusDays(4));
        Reply past = party(4, today.minusDays(9), today.minusDays(8));
        Reply cancelled = anna.step(off.id(), "cancel", 1).expect(200);
        anna.patch("/rooms/" + room, 1, Map.of("capacity", 2)).expect(200);

        List<Reply> refused = List.of(
                anna.step(off.id(), "reopen", cancelled.version()),
                anna.patch(
                        "/bookings/" + past.id(),
                        1,
                        Map.of(
                                "checkIn", today.plusDays(5).toString(),
                                "checkOut", today.plusDays(6).toString())));

        assertThat(refused).allSatisfy(reply -> {
            assertThat(reply.expect(422).code()).isEqualTo("validation-failed");
            assertThat(reply.body().path("errors"))
                    .singleElement()
                    .satisfies(
                            error -> assertThat(error.path("pointer").asText()).isEqualTo("/partySize"));
        });
        anna.patch("/bookings/" + past.id(), 1, Map.of("notes", "Schirm vergessen"))
                .expect(200);
    }

    private Reply party(int size, LocalDate checkIn, LocalDate checkOut) {
        Map<String, Object> party = booking(room, guest, checkIn, checkOut);
        party.put("partySize", size);
        return anna.post("/bookings", party).expect(201);
    }

    private Reply bookingIn(String status, LocalDate checkIn, LocalDate checkOut) {
        Reply reply = anna.book(room, guest, checkIn, checkOut);
        for (String step : WAYS.getOrDefault(status, List.of())) {
            reply = anna.step(reply.id(), step, reply.version()).expect(200);
        }
        assertThat(status(reply)).isEqualTo(status);
        return reply;
    }

    private boolean holdsItsNights(long booking) {
        return !house.sql("select 1 from occupancy where booking_id = " + booking)
                .isEmpty();
    }

    private static String status(Reply reply) {
        return reply.body().get("status").asText();
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> array.get(i).asText())
                .toList();
    }

    private static void assertRefused(Reply reply, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo(code);
    }
}

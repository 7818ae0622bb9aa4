package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A stay goes on in another room and remains one stay: for the desk, for reminders, and for undo. */
class ChangeRoomIT {

    private static final String[] LISTS = {"arrivals", "departures", "inHouse", "overdueDepartures"};

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient admin = house.admin();
    private final HouseClient anna = house.anna();
    private final long guest = anna.addGuest("Ida", "Umzug").id();
    private final LocalDate today = anna.today();

    private long room() {
        return admin.addRoom("Kammer", 2).id();
    }

    private Reply inHouse(long room) {
        Reply booked = anna.book(room, guest, today.minusDays(2), today.plusDays(3));
        return anna.step(booked.id(), "check-in", booked.version()).expect(200);
    }

    private Reply change(Reply booking, Map<String, Object> input) {
        return anna.post(
                "/bookings/" + booking.id() + "/change-room",
                input,
                "If-Match",
                anna.get("/bookings/" + booking.id()).etag());
    }

    private Reply read(long id) {
        return anna.get("/bookings/" + id).expect(200);
    }

    /** How often the guest of this test is in a list of the day. */
    private long inToday(String list) {
        long count = 0;
        for (JsonNode booking : anna.get("/today").expect(200).body().path(list)) {
            count += booking.path("guestId").asLong() == guest ? 1 : 0;
        }
        return count;
    }

    @Test
    void isOneStayForTheDesk() {
        long first = room();
        Reply stay = inHouse(first);

        Reply changed = change(
                        stay,
                        Map.of("roomId", room(), "from", today.minusDays(1).toString()))
                .expect(200);

        long next = changed.body().path("continuedById").asLong();
        assertThat(read(next).body().path("continuesId").asLong()).isEqualTo(stay.id());
        assertThat(List.of(LISTS)).extracting(this::inToday).containsExactly(0L, 0L, 1L, 0L);
        admin.addBlock(first, today, today.plusDays(2));
        JsonNode chart = anna.get("/tape-chart?from=" + today + "&to=" + today.plusDays(1))
                .expect(200)
                .body();
        assertThat(chart.findValuesAsText("continuesId")).contains(Long.toString(stay.id()));
        assertThat(openReminders(stay.id())).contains("invoice", "payment");
        assertThat(openReminders(next)).isEmpty();

        anna.step(stay.id(), "check-out", read(stay.id()).version()).expect(200);
        assertThat(read(next).body().path("status").asText()).isEqualTo("checked-out");
        assertThat(inToday("departures")).isEqualTo(1);
    }

    private List<String> openReminders(long booking) {
        return house.sql("select type from reminder where closed_reason is null and booking_id = " + booking);
    }

    @Test
    void keepsWhatUsersDidWithItsReminders() {
        Reply stay = inHouse(room());
        JsonNode invoice = reminder(stay.id(), "invoice");
        anna.post("/reminders/" + invoice.path("id").asLong() + "/dismiss", Map.of("version", 1))
                .expect(200);
        long payment = reminder(stay.id(), "payment").path("id").asLong();

        Reply changed = change(stay, Map.of("roomId", room())).expect(200);

        assertThat(openReminders(stay.id())).contains("payment").doesNotContain("invoice");
        assertThat(openReminders(changed.body().path("continuedById").asLong())).isEmpty();
        long next = changed.body().path("continuedById").asLong();
        anna.patch(
                        "/bookings/" + next,
                        read(next).version(),
                        Map.of("checkOut", today.plusDays(6).toString()))
                .expect(200);
        assertThat(anna.get("/reminders/" + payment)
                        .expect(200)
                        .body()
                        .path("dueDate")
                        .asText())
                .isEqualTo(today.plusDays(6 + 14).toString());
    }

    private JsonNode reminder(long booking, String type) {
        for (JsonNode reminder :
                anna.get("/reminders?bookingId=" + booking).expect(200).body().path("items")) {
            if (reminder.path("type").asText().equals(type)) {
                return reminder;
            }
        }
        throw new IllegalStateException("no reminder of type " + type);
    }

    @Test
    void isUndoneAndRedoneInOneStep() {
        Reply stay = inHouse(room());
        Reply changed = change(stay, Map.of("roomId", room())).expect(200);
        long next = changed.body().path("continuedById").asLong();

        anna.post("/changes/" + anna.newestChange() + "/undo", null).expect(200);
        JsonNode again = read(stay.id()).body();
        assertThat(again.path("checkOut")).isEqualTo(stay.body().path("checkOut"));
        assertThat(again.path("continuedById").isNull()).isTrue();
        anna.get("/bookings/" + next).expect(404);

        anna.post("/changes/" + anna.newestChange() + "/undo", null).expect(200);
        assertThat(read(next).body().path("continuesId").asLong()).isEqualTo(stay.id());
        assertThat(read(stay.id()).body().path("continuedById").asLong()).isEqualTo(next);
    }

    @Test
    void bringsARemovedRoomOfTheStayBack() {
        Reply stay = inHouse(room());
        change(stay, Map.of("roomId", room())).expect(200);
        long next = read(stay.id()).body().path("continuedById").asLong();

        anna.step(next, "reopen", read(next).version()).expect(200);
        assertThat(read(stay.id()).body().path("status").asText()).isEqualTo("confirmed");
        admin.delete("/bookings/" + stay.id(), read(stay.id()).version()).expect(204);
        anna.get("/bookings/" + next).expect(404);
        long change = admin.newestChange();
        admin.post("/changes/" + change + "/undo", null).expect(200);
        assertThat(read(next).body().path("continuesId").asLong()).isEqualTo(stay.id());
    }

    @Test
    void reopenedItHasTheNightsInOtherRoomsToo() {
        long first = room();
        Reply stay = inHouse(first);
        change(stay, Map.of("roomId", room(), "from", today.toString())).expect(200);
        change(stay, Map.of("roomId", room(), "from", today.plusDays(2).toString()))
                .expect(200);
        anna.step(stay.id(), "check-out", read(stay.id()).version()).expect(200);
        assertThat(read(stay.id()).body().path("continuedById").isNull()).isTrue();
        admin.addBlock(first, today.plusDays(1), today.plusDays(2));

        Map<String, Object> wanted = Map.of("version", read(stay.id()).version());
        anna.post("/bookings/" + stay.id() + "/reopen", wanted).expect(409);
        Map<String, Object> free = new HashMap<>(wanted);
        free.put("checkOut", today.plusDays(4).toString());
        assertThat(anna.post("/bookings/" + stay.id() + "/reopen", free)
                        .expect(422)
                        .text())
                .contains("from " + today + " to " + today.plusDays(3));
        free.put("checkOut", today.plusDays(1).toString());
        Reply again = anna.post("/bookings/" + stay.id() + "/reopen", free).expect(200);

        assertThat(again.body().path("checkOut").asText())
                .isEqualTo(today.plusDays(1).toString());
        anna.patch(
                        "/bookings/" + stay.id(),
                        again.version(),
                        Map.of("checkOut", today.plusDays(3).toString()))
                .expect(409);
    }

    @Test
    void undoGivesBackRoomsThatALaterChangeReplaced() {
        Reply stay = inHouse(room());
        change(stay, Map.of("roomId", room(), "from", today.toString())).expect(200);
        change(stay, Map.of("roomId", room(), "from", today.plusDays(1).toString()))
                .expect(200);
        long second = read(stay.id()).body().path("continuedById").asLong();
        long third = read(second).body().path("continuedById").asLong();
        change(stay, Map.of("roomId", room(), "from", today.toString())).expect(200);
        assertThat(read(second).body().path("continuedById").isNull()).isTrue();

        anna.post("/changes/" + anna.newestChange() + "/undo", null).expect(200);

        assertThat(read(second).body().path("continuedById").asLong()).isEqualTo(third);
        assertThat(read(third).body().path("continuesId").asLong()).isEqualTo(second);
        assertThat(read(third).body().path("checkOut").asText())
                .isEqualTo(today.plusDays(3).toString());
    }

    @Test
    void undoOfAnEarlierChangeReachesAllRooms() {
        Reply stay = inHouse(room());
        anna.patch("/bookings/" + stay.id(), stay.version(), Map.of("notes", "spät"))
                .expect(200);
        long noted = anna.newestChange();
        Reply changed = change(stay, Map.of("roomId", room())).expect(200);

        anna.post("/changes/" + noted + "/undo", null).expect(200);

        long next = changed.body().path("continuedById").asLong();
        assertThat(read(stay.id()).body().path("notes").isNull()).isTrue();
        assertThat(read(next).body().path("notes").isNull()).isTrue();
    }

    @Test
    void offersRoomsForTheNightsThatAreLeft() {
        Reply stay = inHouse(room());
        long taken = room();
        anna.book(taken, guest, today.plusDays(1), today.plusDays(2));
        anna.book(room(), guest, today.minusDays(2), today); // free for the nights that are left

        Reply refused = change(stay, Map.of("roomId", taken)).expect(409);

        assertThat(refused.code()).isEqualTo("room-taken");
        assertThat(refused.body().path("alternatives")).isNotEmpty();
        assertThat(read(stay.id()).body().path("continuedById").isNull()).isTrue();
    }

    @Test
    void aDryRunAndARetryCountOnce() {
        Reply stay = inHouse(room());
        long wanted = room();
        Map<String, Object> input = Map.of("roomId", wanted, "version", stay.version());
        String path = "/bookings/" + stay.id() + "/change-room";

        Reply dry = anna.post(path + "?dryRun=true", input).expect(200);
        assertThat(dry.body().path("checkOut").asText()).isEqualTo(today.toString());
        assertThat(dry.body().path("continuedById").isNull()).isTrue();
        assertThat(read(stay.id()).version()).isEqualTo(stay.version());

        Reply done = anna.post(path, input, "Idempotency-Key", "proceed-" + stay.id())
                .expect(200);
        assertThat(anna.post(path, input, "Idempotency-Key", "proceed-" + stay.id())
                        .expect(200)
                        .body())
                .isEqualTo(done.body());
        assertThat(house.sql("select 1 from booking where continues_id = " + stay.id()))
                .hasSize(1);
    }

    @Test
    void oneOfManyRivalsGetsTheRoom() throws Exception {
        long wanted = room();
        List<Reply> stays = List.of(inHouse(room()), inHouse(room()), inHouse(room()));

        List<Reply> replies = AtOnce.call(
                12,
                i -> i % 4 == 3
                        ? anna.post(
                                "/bookings", HouseClient.booking(wanted, guest, today.plusDays(2), today.plusDays(3)))
                        : change(stays.get(i % 4), Map.of("roomId", wanted)));

        assertThat(house.sql("select 1 from occupancy where room_id = " + wanted))
                .hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() >= 400)
                .allMatch(reply -> List.of("room-taken", "version-conflict").contains(reply.code()));
    }
}

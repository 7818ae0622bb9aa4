package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A group is made, changed, moved and undone as one: all of its bookings or none. */
class GroupsIT {

    private static final LocalDate ARRIVAL = LocalDate.of(2034, 5, 1);
    private static final int RIVALS = 16;

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient anna = house.anna();
    private final HouseClient ben = house.ben();
    private final long guest = anna.addGuest("Ida", "Chor").id();

    private long room() {
        return anna.addRoom("Chorkammer", 2).id();
    }

    private Map<String, Object> draft(@Nullable Long room, LocalDate from, int nights) {
        Map<String, Object> draft = new LinkedHashMap<>();
        if (room != null) {
            draft.put("roomId", room);
        }
        draft.put("checkIn", from.toString());
        draft.put("checkOut", from.plusDays(nights).toString());
        draft.put("partySize", 2);
        return draft;
    }

    private Map<String, Object> group(List<Map<String, Object>> bookings) {
        return Map.of("name", "Chor", "contactGuestId", guest, "bookings", bookings);
    }

    private Reply create(Long... rooms) {
        List<Map<String, Object>> drafts = new ArrayList<>();
        for (Long room : rooms) {
            drafts.add(draft(room, ARRIVAL, 3));
        }
        return anna.post("/groups", group(drafts));
    }

    private Reply read(Reply group) {
        return anna.get("/groups/" + group.id()).expect(200);
    }

    private Reply step(Reply group, String path, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("version", read(group).version());
        return anna.post("/groups/" + group.id() + "/" + path, body);
    }

    private static long booking(Reply group, int place) {
        return group.body().at("/bookings/" + place + "/id").asLong();
    }

    private Reply undoNewest() {
        return anna.post("/changes/" + anna.newestChange() + "/undo", null);
    }

    private List<String> statuses(Reply group) {
        List<String> found = new ArrayList<>();
        read(group)
                .body()
                .path("bookings")
                .forEach(member -> found.add(member.path("status").asText()));
        return found;
    }

    @Test
    void isMadeAndUndoneAndMadeAgainAsOneChange() {
        long first = room();
        JsonNode log = anna.get("/bookings?limit=1").body();

        Reply group = create(first, room()).expect(201);

        assertThat(group.version()).isEqualTo(1);
        assertThat(group.body().path("bookings"))
                .hasSize(2)
                .allMatch(member -> member.path("groupId").asLong() == group.id());
        List<JsonNode> events =
                EventCursor.of(log).readTo(anna, EventCursor.event("booking-created", booking(group, 1)));
        assertThat(events)
                .anyMatch(EventCursor.event("group-created", group.id()))
                .anyMatch(EventCursor.event("booking-created", booking(group, 0)));
        JsonNode chart = anna.get("/tape-chart?from=" + ARRIVAL + "&to=" + ARRIVAL.plusDays(1))
                .expect(200)
                .body();
        assertThat(chart.findValuesAsText("groupId")).contains(Long.toString(group.id()));

        undoNewest().expect(204);
        anna.get("/groups/" + group.id()).expect(404);
        anna.get("/bookings/" + booking(group, 0)).expect(404);

        undoNewest().expect(200);
        assertThat(read(group).body().path("bookings")).hasSize(2);
        assertThat(anna.get("/bookings/" + booking(group, 0))
                        .body()
                        .path("roomId")
                        .asLong())
                .isEqualTo(first);
    }

    @Test
    void isMadeWithAllBookingsOrNone() {
        long taken = room();
        Reply holder = anna.book(taken, guest, ARRIVAL, ARRIVAL.plusDays(1));
        long free = room();

        Reply refused = anna.post(
                        "/groups",
                        group(List.of(
                                draft(free, ARRIVAL, 3),
                                draft(taken, ARRIVAL, 3),
                                draft(free, ARRIVAL.plusDays(1), 1))))
                .expect(409);

        assertThat(refused.code()).isEqualTo("room-taken");
        assertThat(refused.body().path("pointer").asText()).isEqualTo("/bookings/1");
        assertThat(refused.body().at("/conflicts/0/id").asLong()).isEqualTo(holder.id());
        assertThat(refused.body().path("reasons").findValuesAsText("pointer"))
                .containsExactly("/bookings/1", "/bookings/2");
        assertThat(anna.get("/bookings?roomId=" + free).body().path("items")).isEmpty();

        Map<String, Object> endless = draft(free, ARRIVAL, 0);
        Reply invalid = anna.post("/groups", group(List.of(draft(free, ARRIVAL, 1), endless)))
                .expect(422);
        assertThat(invalid.body().at("/errors/0/pointer").asText()).isEqualTo("/bookings/1/checkOut");
    }

    @Test
    void getsRoomsFromTheServer() {
        LocalDate from = ARRIVAL.plusYears(2);
        Map<String, Object> wanted = new LinkedHashMap<>(group(List.of(draft(null, from, 2), draft(null, from, 2))));
        wanted.put("rooms", "auto");

        Reply group = anna.post("/groups", wanted).expect(201);

        List<JsonNode> members = new ArrayList<>();
        group.body().path("bookings").forEach(members::add);
        assertThat(members)
                .hasSize(2)
                .extracting(member -> member.path("roomId").asLong())
                .doesNotHaveDuplicates();
        Map<String, Object> giants = draft(null, from, 2);
        giants.put("partySize", 51);
        wanted.put("bookings", List.of(draft(null, from, 2), giants));
        Reply refused = anna.post("/groups", wanted).expect(422);
        assertThat(refused.body().path("errors").findValuesAsText("pointer")).containsExactly("/bookings/1/roomId");
        assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("no-free-room");
    }

    @Test
    void stepsAsOneAndSaysWhatWasLeftOut() {
        Reply group = create(room(), room(), room()).expect(201);
        long left = booking(group, 1);
        anna.step(left, "cancel", 1).expect(200);
        assertThat(read(group).version()).isEqualTo(2);
        anna.post("/groups/" + group.id() + "/cancel", Map.of("version", 1)).expect(412);

        Reply cancelled = step(group, "cancel", Map.of("reason", "abgesagt")).expect(200);

        assertThat(cancelled.version()).isEqualTo(3);
        assertThat(cancelled.body().path("leftOut").findValuesAsText("bookingId"))
                .containsExactly(Long.toString(left));
        assertThat(cancelled.body().path("leftOut").toString()).contains("illegal-transition");
        assertThat(statuses(group)).containsExactly("cancelled", "cancelled", "cancelled");
        Reply none = step(group, "cancel", Map.of()).expect(409);
        assertThat(none.code()).isEqualTo("illegal-transition");
        assertThat(none.body().path("bookingId").asLong()).isEqualTo(booking(group, 0));

        undoNewest().expect(200);
        assertThat(statuses(group)).containsExactly("confirmed", "cancelled", "confirmed");
        assertThat(read(group).version()).isEqualTo(4);
    }

    @Test
    void movesByDaysAsOne() {
        long shared = room();
        Reply group = anna.post(
                        "/groups", group(List.of(draft(shared, ARRIVAL, 3), draft(shared, ARRIVAL.plusDays(3), 3))))
                .expect(201);

        step(group, "move", Map.of("days", 2)).expect(200);

        assertThat(read(group).body().at("/bookings/0/checkIn").asText())
                .isEqualTo(ARRIVAL.plusDays(2).toString());
        assertThat(read(group).body().at("/bookings/1/checkOut").asText())
                .isEqualTo(ARRIVAL.plusDays(8).toString());
        undoNewest().expect(200);
        assertThat(read(group).body().at("/bookings/0/checkIn").asText()).isEqualTo(ARRIVAL.toString());

        anna.book(shared, guest, ARRIVAL.plusDays(6), ARRIVAL.plusDays(7));
        Reply refused = step(group, "move", Map.of("days", 1)).expect(409);
        assertThat(refused.code()).isEqualTo("room-taken");
        assertThat(refused.body().path("bookingId").asLong()).isEqualTo(booking(group, 1));
        assertThat(read(group).body().at("/bookings/0/checkIn").asText()).isEqualTo(ARRIVAL.toString());
    }

    @Test
    void growsChangesAndIsDissolved() {
        Reply group = create(room()).expect(201);
        Reply grown = step(group, "bookings", Map.of("bookings", List.of(draft(room(), ARRIVAL, 1))))
                .expect(200);
        assertThat(grown.version()).isEqualTo(2);
        assertThat(grown.body().path("bookings")).hasSize(2);

        Reply renamed = anna.patch("/groups/" + group.id(), 2, Map.of("name", "Frauenchor"))
                .expect(200);
        assertThat(renamed.version()).isEqualTo(3);
        assertThat(anna.get("/groups/" + group.id() + "/history").body().findValuesAsText("to"))
                .contains("Frauenchor");
        assertThat(anna.get("/groups?limit=500").body().path("items").findValuesAsText("id"))
                .contains(Long.toString(group.id()));

        anna.delete("/groups/" + group.id(), 3).expect(204);
        assertThat(anna.get("/bookings/" + booking(group, 0))
                        .body()
                        .path("groupId")
                        .isNull())
                .isTrue();
        undoNewest().expect(200);
        assertThat(read(group).body().path("bookings")).hasSize(2);
    }

    @Test
    void keepsARetryAndADryRun() {
        long room = room();
        Map<String, Object> wanted = group(List.of(draft(room, ARRIVAL, 1)));

        Reply dry = anna.post("/groups?dryRun=true", wanted).expect(200);
        assertThat(dry.body().path("id").isNull()).isTrue();
        assertThat(dry.body().at("/bookings/0/id").isNull()).isTrue();
        assertThat(anna.get("/bookings?roomId=" + room).body().path("items")).isEmpty();

        String key = "group-" + room;
        Reply done = anna.post("/groups", wanted, "Idempotency-Key", key).expect(201);
        Reply again = anna.post("/groups", wanted, "Idempotency-Key", key).expect(201);
        assertThat(again.body()).isEqualTo(done.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void staysOneGroupWhereAStayChangesItsRoom() {
        Reply group = create(room()).expect(201);
        anna.post(
                        "/bookings/" + booking(group, 0) + "/change-room",
                        Map.of(
                                "version",
                                1,
                                "roomId",
                                room(),
                                "from",
                                ARRIVAL.plusDays(1).toString()))
                .expect(200);

        assertThat(read(group).body().path("bookings")).hasSize(2);
        Reply cancelled = step(group, "cancel", Map.of()).expect(200);
        assertThat(cancelled.body().path("leftOut")).isEmpty();
        assertThat(statuses(group)).containsExactly("cancelled", "cancelled");
    }

    @Test
    void aGroupRacesWithSingleBookingsForItsLastRoom() throws Exception {
        for (int round = 0; round < 5; round++) {
            long first = room();
            long last = room();

            List<Reply> replies = AtOnce.call(
                    RIVALS,
                    i -> i % 2 == 0
                            ? create(first, last)
                            : ben.post("/bookings", HouseClient.booking(last, guest, ARRIVAL, ARRIVAL.plusDays(1))));

            assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() != 201)
                    .allMatch(reply -> reply.code().equals("room-taken"));
            boolean group = replies.stream()
                    .anyMatch(reply -> reply.status() == 201 && reply.body().has("bookings"));
            assertThat(anna.get("/bookings?roomId=" + first).body().path("items"))
                    .hasSize(group ? 1 : 0);
        }
    }

    @Test
    void hasTheRemindersOfSingleBookings() {
        Map<String, Object> wanted = draft(room(), ARRIVAL, 3);
        wanted.put("guestId", guest);
        List<String> expected =
                remindersOf(anna.post("/bookings", wanted).expect(201).id());

        Reply group = create(room(), room()).expect(201);

        assertThat(expected).isNotEmpty();
        assertThat(remindersOf(booking(group, 0))).isEqualTo(expected);
        assertThat(remindersOf(booking(group, 1))).isEqualTo(expected);
    }

    private List<String> remindersOf(long booking) {
        List<String> found = new ArrayList<>();
        anna.get("/reminders?due=all&bookingId=" + booking)
                .expect(200)
                .body()
                .path("items")
                .forEach(reminder -> found.add(reminder.path("type").asText() + " "
                        + reminder.path("dueDate").asText()));
        return found;
    }

    @Test
    void isErasedWithTheGuestWhoSpeaksForIt() {
        long contact = anna.addGuest("Ute", "Gruppenname").id();
        Reply group = anna.post("/groups", Map.of("name", "Familie Gruppenname", "contactGuestId", contact))
                .expect(201);
        anna.delete("/guests/" + contact, 1).expect(403);
        assertThat(house.admin().delete("/guests/" + contact, 1).expect(409).code())
                .isEqualTo("in-use");

        house.admin()
                .post("/guests/" + contact + "/erase", Map.of("version", 1))
                .expect(200);

        assertThat(read(group).body().path("name").asText()).isEqualTo("(erased)");
        assertThat(house.sql("select count(*) from audit_log where table_name = 'booking_group' and record_id = "
                        + group.id() + " and (old::text like '%Gruppenname%' or new::text like '%Gruppenname%')"))
                .containsExactly("0");
    }

    @Test
    void followsItsContactIntoAMerge() {
        long twice = anna.addGuest("Ida", "Chorr").id();
        Reply group = anna.post(
                        "/groups",
                        Map.of(
                                "name",
                                "Chor",
                                "contactGuestId",
                                twice,
                                "bookings",
                                List.of(draft(room(), ARRIVAL, 1), draft(room(), ARRIVAL, 1))))
                .expect(201);
        assertThat(anna.get("/guests/" + twice + "/export").body().path("groups"))
                .singleElement()
                .satisfies(spoken -> assertThat(spoken.path("id").asLong()).isEqualTo(group.id()));
        assertThat(operations(group, twice)).containsExactly("created");

        anna.post("/guests/" + guest + "/merge", Map.of("version", 1, "from", twice, "fromVersion", 1))
                .expect(200);
        assertThat(read(group).body().path("contactGuestId").asLong()).isEqualTo(guest);
        assertThat(read(group).version()).isEqualTo(2);
        assertThat(operations(group, guest)).containsExactly("created", "updated");

        undoNewest().expect(200);
        assertThat(read(group).body().path("contactGuestId").asLong()).isEqualTo(twice);
        assertThat(read(group).version()).isEqualTo(3);
    }

    /** What happened to the group, as the export of a guest shows it. */
    private List<String> operations(Reply group, long speaker) {
        List<String> operations = new ArrayList<>();
        for (JsonNode entry :
                anna.get("/guests/" + speaker + "/export").expect(200).body().path("history")) {
            if (entry.path("table").asText().equals("group")
                    && entry.path("recordId").asLong() == group.id()) {
                operations.add(entry.path("operation").asText());
            }
        }
        return operations;
    }

    @Test
    void doesNotHinderTheUndoOfABookingOnceItIsGone() {
        Reply group = create(room(), room()).expect(201);
        long cancelled = booking(group, 0);
        anna.step(cancelled, "cancel", 1).expect(200);
        long change = anna.newestChange();
        anna.delete("/groups/" + group.id(), 2).expect(204);

        anna.post("/changes/" + change + "/undo", null).expect(200);

        JsonNode booking = anna.get("/bookings/" + cancelled).expect(200).body();
        assertThat(booking.path("status").asText()).isEqualTo("confirmed");
        assertThat(booking.path("groupId").isNull()).isTrue();
    }
}

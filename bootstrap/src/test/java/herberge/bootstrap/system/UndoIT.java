package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes can be undone, by users with the right to do so, as long as nothing depends on them. */
class UndoIT {

    private static final LocalDate ARRIVAL = LocalDate.of(2032, 3, 1);

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient admin = house.admin();
    private final HouseClient anna = house.anna();
    private final HouseClient ben = house.ben();
    private final long room = admin.addRoom("Erker", 3).id();
    private final long guest = anna.addGuest("Ida", "Winter").id();

    private static long newest(HouseClient who) {
        return change(who).path("id").longValue();
    }

    private static JsonNode change(HouseClient who) {
        return who.get("/changes?mine=true&limit=1").expect(200).body().at("/items/0");
    }

    private static Reply undo(HouseClient who, long change, String... headers) {
        return who.post("/changes/" + change + "/undo", null, headers);
    }

    private Reply stay() {
        return anna.book(room, guest, ARRIVAL, ARRIVAL.plusDays(3));
    }

    /** The state of the entity without time and author of its last change. */
    private static ObjectNode state(JsonNode entity) {
        ObjectNode state = entity.deepCopy();
        return state.without(List.of("version", "updatedAt", "updatedBy"));
    }

    @Test
    void listsWhatOneDidOneself() {
        Reply stay = stay();
        anna.patch("/bookings/" + stay.id(), 1, Map.of("notes", "spät")).expect(200);

        JsonNode change = change(anna);

        assertThat(change.path("entity").asText()).isEqualTo("booking");
        assertThat(change.path("entityId").asLong()).isEqualTo(stay.id());
        assertThat(change.path("operation").asText()).isEqualTo("updated");
        assertThat(change.path("fields"))
                .singleElement()
                .satisfies(f -> assertThat(f.asText()).isEqualTo("notes"));
        assertThat(change.path("undoable").asBoolean()).isTrue();
        assertThat(ben.get("/changes?limit=1").body().at("/items/0/undoable").asBoolean())
                .isFalse();
        assertThat(admin.get("/changes?limit=1").body().at("/items/0/undoable").asBoolean())
                .isTrue();
    }

    @Test
    void givesBackAFormerStateAndTakesItAwayAgain() {
        Reply stay = stay();
        String path = "/bookings/" + stay.id();
        Reply moved = anna.patch(
                        path,
                        1,
                        Map.of(
                                "checkIn", ARRIVAL.plusDays(10).toString(),
                                "checkOut", ARRIVAL.plusDays(12).toString(),
                                "partySize", 2,
                                "companions", List.of(Map.of("firstName", "Eva", "lastName", "Winter"))))
                .expect(200);

        Reply undone = undo(anna, newest(anna)).expect(200);
        assertThat(state(undone.body())).isEqualTo(state(stay.body()));
        assertThat(undone.version()).isEqualTo(3);
        assertThat(undone.etag()).isEqualTo(anna.get(path).etag());

        Reply redone = undo(anna, newest(anna)).expect(200);
        assertThat(state(redone.body())).isEqualTo(state(moved.body()));
        assertThat(redone.version()).isEqualTo(4);
    }

    @Test
    void bringsBackWhatWasDeleted() {
        Reply stay = stay();
        admin.delete("/bookings/" + stay.id(), 1).expect(204);

        Reply undone = undo(admin, newest(admin)).expect(200);

        assertThat(state(undone.body())).isEqualTo(state(stay.body()));
        assertThat(undone.version()).isEqualTo(2);
        assertThat(admin.get("/bookings/" + stay.id()).expect(200).body()).isEqualTo(undone.body());
        anna.post("/bookings", HouseClient.booking(room, guest, ARRIVAL, ARRIVAL.plusDays(1)))
                .expect(409);
        undo(admin, newest(admin)).expect(204);
        anna.get("/bookings/" + stay.id()).expect(404);
    }

    @Test
    void bringsTheRemindersOfADeletedBookingBack() {
        Reply stay = stay();
        Map<String, Object> cot = Map.of(
                "title", "Kinderbett", "dueDate", ARRIVAL.toString(), "bookingId", stay.id(), "priority", "high");
        Reply open = anna.post("/reminders", cot).expect(201);
        Reply done = anna.post("/reminders", cot).expect(201);
        done = anna.post("/reminders/" + done.id() + "/complete", Map.of("version", 1))
                .expect(200);
        admin.delete("/bookings/" + stay.id(), 1).expect(204);
        anna.get("/reminders/" + open.id()).expect(404);

        Reply undone = undo(admin, newest(admin)).expect(200);

        assertThat(undone.id()).isEqualTo(stay.id());
        Reply back = anna.get("/reminders/" + open.id()).expect(200);
        assertThat(state(back.body())).isEqualTo(state(open.body()));
        assertThat(back.version()).isEqualTo(2);
        assertThat(state(anna.get("/reminders/" + done.id()).expect(200).body()))
                .isEqualTo(state(done.body()));
    }

    @Test
    void takesBackWhatWasDoneToAReminder() {
        Reply made = anna.post("/reminders", Map.of("title", "Heizung", "dueDate", ARRIVAL.toString()))
                .expect(201);
        anna.post("/reminders/" + made.id() + "/complete", Map.of("version", 1)).expect(200);

        Reply undone = undo(anna, newest(anna)).expect(200);

        assertThat(state(undone.body())).isEqualTo(state(made.body()));
        assertThat(undone.etag()).isEqualTo("\"3\"");
        undo(anna, newest(anna)).expect(200);
        assertThat(anna.get("/reminders/" + made.id())
                        .body()
                        .path("closedReason")
                        .asText())
                .isEqualTo("done");
    }

    @Test
    void takesBackACreationOfOnesOwn() {
        Reply stay = stay();
        long made = newest(anna);

        assertThat(undo(ben, made).expect(403).code()).isEqualTo("forbidden");
        undo(anna, made).expect(204);

        anna.get("/bookings/" + stay.id()).expect(404);
        undo(anna, newest(anna)).expect(200);
        assertThat(anna.get("/bookings/" + stay.id()).expect(200).version()).isEqualTo(2);
    }

    @Test
    void refusesWhatHasChangedSinceAndSaysWhat() {
        Reply stay = stay();
        String path = "/bookings/" + stay.id();
        anna.patch(path, 1, Map.of("notes", "spät")).expect(200);
        long mine = newest(anna);
        ben.patch(path, 2, Map.of("notes", "sehr spät", "source", "Telefon")).expect(200);

        JsonNode problem = undo(anna, mine).expect(412).body();

        assertThat(problem.path("code").asText()).isEqualTo("version-conflict");
        assertThat(problem.path("current")).isEqualTo(anna.get(path).body());
        assertThat(problem.path("yourVersion").asLong()).isEqualTo(2);
        assertThat(problem.path("currentVersion").asLong()).isEqualTo(3);
        assertThat(problem.path("changes")).hasSize(2);
        assertThat(problem.path("clashes").toString()).isEqualTo("[\"notes\"]");
    }

    @Test
    void refusesWhatIsGoneSince() {
        Reply stay = stay();
        long made = newest(anna);
        admin.delete("/bookings/" + stay.id(), 1).expect(204);

        JsonNode problem = undo(anna, made).expect(412).body();

        assertThat(problem.path("code").asText()).isEqualTo("version-conflict");
        assertThat(problem.path("current").isNull()).isTrue();
        assertThat(problem.path("detail").asText()).contains("removed");
        assertThat(problem.path("changes").toString())
                .contains("\"field\":\"checkIn\",\"from\":\"2032-03-01\",\"to\":null");
    }

    @Test
    void refusesADeletionThatHasBeenTakenBackAlready() {
        Reply stay = stay();
        admin.delete("/bookings/" + stay.id(), 1).expect(204);
        long deletion = newest(admin);
        undo(admin, deletion).expect(200);

        long back = newest(admin);

        Reply refused = undo(admin, deletion).expect(409);
        assertThat(refused.code()).isEqualTo("already-undone");
        assertThat(refused.body().path("undoneBy").asLong()).isEqualTo(back);

        admin.delete("/bookings/" + stay.id(), 2).expect(204);
        assertThat(undo(admin, deletion).expect(409).code()).isEqualTo("already-undone");
        undo(admin, newest(admin)).expect(200);
    }

    @Test
    void takesBackStepByStepAndGoesForthAgain() {
        Reply stay = stay();
        String path = "/bookings/" + stay.id();
        List<Long> steps = new ArrayList<>();
        for (String notes : List.of("eins", "zwei", "drei")) {
            anna.patch(path, anna.get(path).version(), Map.of("notes", notes)).expect(200);
            steps.add(newest(anna));
        }

        undo(anna, steps.get(2)).expect(200);
        long second = newest(anna);
        assertThat(undo(anna, steps.get(1)).expect(200).body().path("notes").asText())
                .isEqualTo("eins");
        assertThat(state(undo(anna, steps.get(0)).expect(200).body())).isEqualTo(state(stay.body()));
        undo(anna, newest(anna)).expect(200);

        assertThat(undo(anna, steps.get(2)).expect(409).body().path("undoneBy").asLong())
                .isEqualTo(second);
        assertThat(anna.get(path).body().path("notes").asText()).isEqualTo("eins");
    }

    @Test
    void leavesWhateverElseChangedMeanwhile() {
        Reply stay = stay();
        String path = "/bookings/" + stay.id();
        anna.patch(path, 1, Map.of("notes", "spät")).expect(200);
        long noted = newest(anna);
        ben.patch(path, 2, Map.of("source", "Telefon", "partySize", 2)).expect(200);
        anna.step(stay.id(), "cancel", 3).expect(200);
        long cancelled = newest(anna);
        anna.patch(path, 4, Map.of("source", "Fax")).expect(200);

        undo(anna, cancelled).expect(200);
        JsonNode undone = undo(anna, noted).expect(200).body();

        assertThat(undone.path("notes").isNull()).isTrue();
        assertThat(undone.path("source").asText()).isEqualTo("Fax");
        assertThat(undone.path("partySize").asInt()).isEqualTo(2);
        assertThat(undone.path("status").asText()).isEqualTo("confirmed");
    }

    @Test
    void refusesWhatNoLongerGoesTogether() {
        Reply stay = stay();
        String path = "/bookings/" + stay.id();
        anna.patch(path, 1, Map.of("checkIn", ARRIVAL.minusDays(5).toString())).expect(200);
        long earlier = newest(anna);
        anna.patch(path, 2, Map.of("checkOut", ARRIVAL.minusDays(1).toString())).expect(200);

        Reply refused = undo(anna, earlier).expect(422);

        assertThat(refused.code()).isEqualTo("validation-failed");
        assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/checkOut");
    }

    @Test
    void tellsWhatWasTakenBackAndWhatDoneAgain() {
        Reply stay = stay();
        anna.patch("/bookings/" + stay.id(), 1, Map.of("notes", "spät")).expect(200);
        long noted = newest(anna);
        undo(anna, noted).expect(200);
        long undo = newest(anna);

        JsonNode items =
                anna.get("/changes?mine=true&limit=2").expect(200).body().path("items");
        assertThat(items.at("/0/undoes").asLong()).isEqualTo(noted);
        assertThat(items.at("/0/redoes").isNull()).isTrue();
        assertThat(items.at("/1/undoneBy").asLong()).isEqualTo(undo);
        assertThat(items.at("/1/undoable").asBoolean()).isFalse();

        undo(anna, undo).expect(200);
        JsonNode redo = change(anna);
        assertThat(redo.path("undoes").asLong()).isEqualTo(undo);
        assertThat(redo.path("redoes").asLong()).isEqualTo(noted);
        items = anna.get("/changes?mine=true&limit=3").expect(200).body().path("items");
        assertThat(items.at("/1/undoneBy").asLong()).isEqualTo(redo.path("id").asLong());
        assertThat(items.at("/2/undoneBy").isNull()).isTrue();
        assertThat(items.at("/2/undoable").asBoolean()).isTrue();
    }

    /** So many that one by one would take too long, and all at once would fill the heap. */
    @Test
    void bringsABookingBackWithThousandsOfReminders() {
        Reply stay = stay();
        house.sql("with author as (select set_config('herberge.user_id', '0', true),"
                + " set_config('herberge.username', 'system', true), set_config('herberge.request_id', 'many', true))"
                + " insert into reminder (booking_id, type, title, description, due_date, priority, version,"
                + " created_at, created_by, updated_at, updated_by)"
                + " select " + stay.id() + ", 'manual', 'Nr. ' || i, repeat('x', 500), '2032-03-01', 'low', 1,"
                + " now(), 0, now(), 0 from author, generate_series(1, 5000) i returning id");
        admin.delete("/bookings/" + stay.id(), 1).expect(204);
        long deletion = newest(admin);
        assertThat(remindersOf(stay)).isZero();

        undo(admin, deletion).expect(200);
        assertThat(remindersOf(stay)).isEqualTo(5000);
        undo(admin, newest(admin)).expect(204);
        undo(admin, deletion).expect(200);

        assertThat(remindersOf(stay)).isEqualTo(5000);
        assertThat(house.sql("select max(version) from reminder where type = 'manual' and booking_id = " + stay.id()))
                .containsExactly("3");
        admin.delete("/bookings/" + stay.id(), 3).expect(204);
    }

    private long remindersOf(Reply stay) {
        return Long.parseLong(
                house.sql("select count(*) from reminder where type = 'manual' and booking_id = " + stay.id())
                        .get(0));
    }

    @Test
    void refusesNightsThatOthersHaveByNow() {
        Reply stay = stay();
        admin.delete("/bookings/" + stay.id(), 1).expect(204);
        long deletion = newest(admin);
        Reply other = anna.book(room, guest, ARRIVAL.plusDays(2), ARRIVAL.plusDays(5));

        JsonNode problem = undo(admin, deletion).expect(409).body();

        assertThat(problem.path("code").asText()).isEqualTo("room-taken");
        assertThat(problem.path("conflicts"))
                .singleElement()
                .satisfies(in -> assertThat(in.path("id").asLong()).isEqualTo(other.id()));
        assertThat(problem.path("alternatives")).isNotEmpty();
    }

    @Test
    void refusesARoomThatIsGone() {
        long cabin = admin.addRoom("Kammer", 2).id();
        Reply stay = anna.book(cabin, guest, ARRIVAL, ARRIVAL.plusDays(3));
        admin.delete("/bookings/" + stay.id(), 1).expect(204);
        long deletion = newest(admin);
        admin.delete("/rooms/" + cabin, 1).expect(204);

        JsonNode problem = undo(admin, deletion).expect(409).body();

        assertThat(problem.path("code").asText()).isEqualTo("room-taken");
        assertThat(problem.path("conflicts")).isEmpty();
        assertThat(problem.path("alternatives")).isNotEmpty();
    }

    @Test
    void saysWhichGuestIsGone() {
        long ada = anna.addGuest("Ada", "Ott").id();
        Reply stay = anna.book(room, ada, ARRIVAL, ARRIVAL.plusDays(3));
        admin.delete("/bookings/" + stay.id(), 1).expect(204);
        long deletion = newest(admin);
        admin.delete("/guests/" + ada, 1).expect(204);

        Reply refused = undo(admin, deletion).expect(422);

        assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/guestId");
    }

    @Test
    void refusesToRemoveWhatOthersReferTo() {
        long ada = anna.addGuest("Ada", "Ott").id();
        long made = newest(anna);
        anna.book(room, ada, ARRIVAL, ARRIVAL.plusDays(3));

        assertThat(undo(anna, made).expect(409).code()).isEqualTo("in-use");
    }

    @Test
    void leavesAKeyCodeAsItIsAndSaysSo() {
        String path = "/rooms/" + room;
        admin.patch(path, 1, Map.of("keyCode", "4711", "notes", "Balkon")).expect(200);

        JsonNode undone = undo(admin, newest(admin)).expect(200).body();

        assertThat(undone.path("notes").isNull()).isTrue();
        assertThat(undone.path("keyCode").asText()).isEqualTo("4711");
        assertThat(undone.path("notRestored").toString()).isEqualTo("[\"keyCode\"]");
        admin.delete(path, 3).expect(204);
        JsonNode again = undo(admin, newest(admin)).expect(200).body();
        assertThat(again.path("keyCode").isNull()).isTrue();
        assertThat(again.path("notRestored").toString()).isEqualTo("[\"keyCode\"]");
        admin.patch(path, 4, Map.of("notes", "Garten")).expect(200);
        assertThat(undo(admin, newest(admin)).expect(200).body().has("notRestored"))
                .isFalse();
    }

    @Test
    void takesNobodyBackIntoARoomThatTakesNobodyNew() {
        Reply off = stay();
        anna.step(off.id(), "cancel", 1).expect(200);
        long cancelled = newest(anna);
        Reply gone = stay();
        admin.delete("/bookings/" + gone.id(), 1).expect(204);
        long deleted = newest(admin);
        admin.patch("/rooms/" + room, 1, Map.of("active", false)).expect(200);

        assertThat(undo(anna, cancelled).expect(409).code()).isEqualTo("room-inactive");
        assertThat(undo(admin, deleted).expect(409).code()).isEqualTo("room-inactive");

        admin.patch("/rooms/" + room, 2, Map.of("active", true)).expect(200);
        assertThat(undo(anna, cancelled).expect(200).body().path("status").asText())
                .isEqualTo("confirmed");
    }

    @Test
    void movesNoPartyBackIntoARoomThatShrank() {
        Map<String, Object> three = HouseClient.booking(room, guest, ARRIVAL, ARRIVAL.plusDays(3));
        three.put("partySize", 3);
        Reply stay = anna.post("/bookings", three).expect(201);
        long other = admin.addRoom("Saal", 3).id();
        anna.patch("/bookings/" + stay.id(), 1, Map.of("roomId", other)).expect(200);
        admin.patch("/rooms/" + room, 1, Map.of("capacity", 2)).expect(200);

        Reply refused = undo(anna, newest(anna)).expect(422);

        assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/partySize");
    }

    @Test
    void makesNoRoomTooSmallForAPartyThatIsStillToCome() {
        admin.patch("/rooms/" + room, 1, Map.of("capacity", 4)).expect(200);
        long enlarged = newest(admin);
        Map<String, Object> four = HouseClient.booking(room, guest, ARRIVAL, ARRIVAL.plusDays(3));
        four.put("partySize", 4);
        Reply stay = anna.post("/bookings", four).expect(201);

        Reply refused = undo(admin, enlarged).expect(409);

        assertThat(refused.code()).isEqualTo("in-use");
        assertThat(refused.body().path("references").toString()).isEqualTo("[{\"type\":\"booking\",\"count\":1}]");
        anna.step(stay.id(), "cancel", 1).expect(200);
        undo(admin, enlarged).expect(200);
    }

    @Test
    void isDoneOnceAndCanBeRehearsed() {
        Reply stay = stay();
        anna.patch("/bookings/" + stay.id(), 1, Map.of("notes", "spät")).expect(200);
        long noted = newest(anna);

        Reply rehearsed =
                anna.post("/changes/" + noted + "/undo?dryRun=true", null).expect(200);
        assertThat(rehearsed.body().path("notes").isNull()).isTrue();
        assertThat(anna.get("/bookings/" + stay.id()).version()).isEqualTo(2);

        Reply first = undo(anna, noted, "Idempotency-Key", "undo-" + noted).expect(200);
        Reply second = undo(anna, noted, "Idempotency-Key", "undo-" + noted).expect(200);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void neverTakesBackWhatConcernsUsers() {
        Reply made = admin.post("/users", Map.of("username", "emil.undo", "role", "user", "password", "first-password"))
                .expect(201);
        JsonNode change = change(admin);

        assertThat(change.path("entity").asText()).isEqualTo("user");
        assertThat(change.path("undoable").asBoolean()).isFalse();
        assertThat(undo(admin, change.path("id").asLong()).expect(403).code()).isEqualTo("forbidden");
        admin.get("/users/" + made.id()).expect(200);
        assertThat(anna.get("/changes?limit=500").expect(200).text()).doesNotContain("\"entity\":\"user\"");
    }

    @Test
    void isWonByOneOfMany() throws Exception {
        Reply stay = stay();
        admin.delete("/bookings/" + stay.id(), 1).expect(204);
        long deletion = newest(admin);

        List<Reply> replies = AtOnce.call(6, i -> undo(admin, deletion));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .extracting(Reply::code)
                .containsOnly("already-undone");
        assertThat(admin.get("/bookings/" + stay.id()).version()).isEqualTo(2);
    }

    @Test
    void isWonByOneOfManyAlsoWhereNothingIsGone() throws Exception {
        Reply stay = stay();
        anna.patch("/bookings/" + stay.id(), 1, Map.of("notes", "spät")).expect(200);
        long noted = newest(anna);

        List<Reply> replies = AtOnce.call(6, i -> undo(i % 2 == 0 ? anna : admin, noted));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        assertThat(anna.get("/bookings/" + stay.id()).version()).isEqualTo(3);
    }

    @Test
    void givesANightToOneOnly() throws Exception {
        Reply stay = stay();
        admin.delete("/bookings/" + stay.id(), 1).expect(204);
        long deletion = newest(admin);
        Map<String, Object> rival = HouseClient.booking(room, guest, ARRIVAL, ARRIVAL.plusDays(1));

        List<Reply> replies = AtOnce.call(6, i -> i % 2 == 0 ? undo(admin, deletion) : anna.post("/bookings", rival));

        assertThat(replies).filteredOn(reply -> reply.status() < 300).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() >= 300)
                .allSatisfy(reply -> assertThat(reply.code()).isIn("room-taken", "already-undone"));
    }

    @Test
    void showsTheWholeAuditToAdminsOnly() {
        Reply stay = stay();
        anna.patch("/bookings/" + stay.id(), 1, Map.of("notes", "spät")).expect(200);

        JsonNode items = admin.get("/audit?table=booking&recordId=" + stay.id() + "&from=2020-01-01")
                .expect(200)
                .body()
                .path("items");

        assertThat(items).hasSize(2);
        assertThat(items.at("/0/old/notes").isNull()).isTrue();
        assertThat(items.at("/0/new/notes").asText()).isEqualTo("spät");
        assertThat(items.at("/0/new/checkIn").asText()).isEqualTo("2032-03-01");
        assertThat(items.at("/0/username").asText()).isEqualTo("anna");
        assertThat(admin.get("/audit?table=booking&recordId=" + stay.id() + "&to=2020-01-01T00:00:00Z")
                        .body()
                        .path("items"))
                .isEmpty();
        anna.get("/audit").expect(403);
    }
}

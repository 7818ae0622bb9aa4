package herberge.bootstrap.system;

import static herberge.bootstrap.system.HouseClient.booking;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The data of a guest can be exported as a whole, and erased. */
class PersonalDataIT {

    private static final LocalDate PAST = LocalDate.of(2025, 9, 1);

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient admin = house.admin();
    private final HouseClient anna = house.anna();

    /** No other guest of this house has this name. */
    private final String name = "Q" + UUID.randomUUID().toString().substring(0, 8);

    private final long guest = anna.addGuest("Gerda", name).id();
    private final long room = anna.addRoom("Datenstube", 3).id();

    private Reply stay(LocalDate from) {
        Map<String, Object> stay = booking(room, guest, from, from.plusDays(2));
        stay.put("partySize", 2);
        stay.put("companions", List.of(Map.of("firstName", "Hans", "lastName", name)));
        stay.put("notes", "für " + name);
        return anna.post("/bookings", stay).expect(201);
    }

    private Reply erase(long version, String... headers) {
        return admin.post(path("/erase"), Map.of("version", version), headers);
    }

    private String path(String what) {
        return "/guests/" + guest + what;
    }

    private JsonNode export(HouseClient who) {
        return who.get(path("/export")).expect(200).body();
    }

    /** The export's text about guest and bookings, oldest first; automatic reminders follow each stay. */
    private static List<JsonNode> history(JsonNode export) {
        return StreamSupport.stream(export.at("/history").spliterator(), false)
                .filter(entry -> !entry.path("table").asText().equals("reminder"))
                .toList();
    }

    private static List<String> operations(JsonNode export) {
        return history(export).stream()
                .map(entry -> entry.path("operation").asText())
                .toList();
    }

    @Test
    void exportsEverythingInOnePiece() {
        long booking = stay(PAST).id();
        anna.patch("/guests/" + guest, 1, Map.of("city", "Ulm")).expect(200);

        JsonNode all = export(anna);

        assertThat(all.at("/guest")).isEqualTo(anna.get(path("")).body());
        assertThat(all.at("/bookings")).hasSize(1);
        assertThat(all.at("/bookings/0"))
                .isEqualTo(anna.get("/bookings/" + booking).body());
        assertThat(operations(all)).containsExactly("created", "created", "updated");
        assertThat(history(all).get(2).at("/old/city").isNull()).isTrue();
        assertThat(history(all).get(2).at("/new/city").asText()).isEqualTo("Ulm");
    }

    @Test
    void exportsWhatIsKeptOfADeletedBooking() {
        Reply made = stay(PAST);
        admin.delete("/bookings/" + made.id(), 1).expect(204);

        JsonNode all = export(anna);

        assertThat(all.at("/bookings")).isEmpty();
        assertThat(operations(all)).containsExactly("created", "created", "deleted");
    }

    @Test
    void knowsNothingOfAGuestWhoIsNotThere() {
        anna.get("/guests/999999999/export").expect(404);
        admin.post("/guests/999999999/erase", Map.of("version", 1)).expect(404);
    }

    @Test
    void forgetsWhoItWasAndKeepsTheStay() {
        long booking = stay(PAST).id();

        Reply erased = erase(1).expect(200);

        assertThat(erased.version()).isEqualTo(2);
        assertThat(erased.etag()).isEqualTo("\"2\"");
        assertThat(erased.body().required("lastName").asText()).isEqualTo("(erased)");
        Reply kept = anna.get("/bookings/" + booking).expect(200);
        assertThat(kept.body().required("checkIn").asText()).isEqualTo(PAST.toString());
        assertThat(kept.body().at("/guest/name").asText()).isEqualTo("(erased) (erased)");
        assertThat(export(admin).toString()).doesNotContain(name, "Gerda", "Hans");
        assertThat(admin.get("/audit?table=guest&recordId=" + guest).text()).doesNotContain(name);
        assertThat(anna.get("/guests?q=" + name).body().at("/items").toString())
                .doesNotContain("\"id\":" + guest + ",");
        JsonNode last = anna.get(path("/history")).expect(200).body().at("/items/0");
        assertThat(last.at("/operation").asText()).isEqualTo("erased");
        assertThat(last.at("/username").asText()).isEqualTo("admin");
        assertThat(last.at("/changes")).isEmpty();
    }

    @Test
    void exportsAndForgetsWhatRemindersOfTheStaySay() {
        long booking = stay(PAST).id();
        Map<String, Object> wanted = Map.of(
                "title",
                name + " anrufen",
                "description",
                "wegen " + name,
                "dueDate",
                PAST.toString(),
                "bookingId",
                booking);
        String key = name + "-reminder";
        Reply reminder = anna.post("/reminders", wanted, "Idempotency-Key", key).expect(201);

        JsonNode before = export(anna);
        assertThat(before.at("/reminders")).contains(reminder.body());
        assertThat(before.at("/history").findValuesAsText("table")).containsOnly("guest", "booking", "reminder");
        erase(1).expect(200);

        JsonNode erased = anna.get("/reminders/" + reminder.id()).expect(200).body();
        assertThat(erased.path("title").asText()).isEqualTo("(erased)");
        assertThat(erased.path("description").isNull()).isTrue();
        assertThat(erased.path("version").asLong()).isEqualTo(2);
        assertThat(export(admin).toString()).doesNotContain(name);
        assertThat(anna.get("/reminders/" + reminder.id() + "/history").text()).doesNotContain(name);
        Reply again = anna.post("/reminders", wanted, "Idempotency-Key", key).expect(201);
        assertThat(again.text()).doesNotContain(name).contains("(erased)");
    }

    private static List<JsonNode> remindersOf(HouseClient who, long booking, String type) {
        JsonNode items =
                who.get("/reminders?bookingId=" + booking).expect(200).body().required("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(one -> one.path("type").asText().equals(type))
                .toList();
    }

    @Test
    void forgetsHisNameInRemindersOfAStayThatWasPassedOn() {
        long booking = anna.book(room, guest, PAST, PAST.plusDays(2)).id();
        long done = remindersOf(anna, booking, "confirmation").get(0).path("id").asLong();
        String key = name + "-done";
        String complete = "/reminders/" + done + "/complete";
        assertThat(anna.post(complete, Map.of("version", 1), "Idempotency-Key", key)
                        .expect(200)
                        .text())
                .contains(name);
        Reply next = anna.addGuest("Ben", "Nachfolger");
        anna.patch("/bookings/" + booking, 1, Map.of("guestId", next.id())).expect(200);

        assertThat(export(anna).at("/reminders").findValuesAsText("title"))
                .singleElement()
                .asString()
                .contains(name);
        Reply others = anna.get("/guests/" + next.id() + "/export").expect(200);
        assertThat(others.text()).doesNotContain(name).contains("Check the payment: ");
        erase(1).expect(200);

        assertThat(anna.get("/reminders/" + done)
                        .expect(200)
                        .body()
                        .path("title")
                        .asText())
                .isEqualTo("(erased)");
        assertThat(remindersOf(anna, booking, "payment").get(0).path("title").asText())
                .endsWith("Ben Nachfolger");
        for (String where : List.of(
                "/reminders?bookingId=" + booking,
                "/reminders/" + done + "/history",
                "/guests/" + next.id() + "/export",
                path("/export"),
                "/audit?table=reminder&limit=500",
                "/audit?table=booking&recordId=" + booking)) {
            assertThat(admin.get(where).expect(200).text()).as(where).doesNotContain(name);
        }
        assertThat(anna.post(complete, Map.of("version", 1), "Idempotency-Key", key)
                        .expect(200)
                        .text())
                .doesNotContain(name);
        assertThat(house.sql("select record_id from audit_log where concat(old, new) like '%" + name + "%'"))
                .isEmpty();
    }

    @Test
    void asksNobodyForTheDataOfAGuestWhoWasErased() {
        long booking = anna.book(room, guest, PAST, PAST.plusDays(2)).id();
        assertThat(remindersOf(anna, booking, "incomplete-data")).hasSize(1);

        erase(1).expect(200);

        assertThat(remindersOf(anna, booking, "incomplete-data"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("closedReason").asText()).isEqualTo("condition-met"));
        assertThat(remindersOf(anna, booking, "payment")
                        .get(0)
                        .path("closedReason")
                        .isNull())
                .isTrue();
    }

    @Test
    void isForAdministrators() {
        Reply refused = anna.post(path("/erase"), Map.of("version", 1)).expect(403);

        assertThat(refused.code()).isEqualTo("forbidden");
        assertThat(anna.get(path("")).text()).contains(name);
    }

    @Test
    void needsTheVersionAsEveryChangeDoes() {
        anna.patch("/guests/" + guest, 1, Map.of("city", "Ulm")).expect(200);

        assertThat(admin.post(path("/erase"), null).expect(428).code()).isEqualTo("precondition-required");
        assertThat(erase(1).expect(412).code()).isEqualTo("version-conflict");
        assertThat(anna.get(path("")).text()).contains(name);
    }

    @Test
    void waitsUntilTheLastStayIsOver() {
        LocalDate today = anna.today();
        long ahead = stay(today.plusDays(3)).id();
        Reply refused = erase(1).expect(409);

        assertThat(refused.code()).isEqualTo("in-use");
        assertThat(refused.body().at("/references/0/type").asText()).isEqualTo("booking");
        assertThat(refused.body().at("/references/0/count").asInt()).isEqualTo(1);
        anna.step(ahead, "cancel", 1).expect(200);
        long open = stay(today.minusDays(1)).id();
        anna.step(open, "check-in", 1).expect(200);
        erase(1).expect(409);
        anna.step(open, "check-out", 2).expect(200);
        erase(1).expect(200);
    }

    @Test
    void forgetsNothingInADryRun() {
        stay(PAST);

        Reply preview =
                admin.post(path("/erase?dryRun=true"), Map.of("version", 1)).expect(200);

        assertThat(preview.body().required("lastName").asText()).isEqualTo("(erased)");
        assertThat(anna.get(path("")).text()).contains(name);
        assertThat(export(anna).at("/history").findValuesAsText("operation")).doesNotContain("erased");
    }

    @Test
    void answersARetryAsTheFirstTimeAndForgetsWhatWasAnsweredBefore() {
        String key = name + "-city";
        Map<String, Object> moving = Map.of("version", 1, "city", "Ulm");
        assertThat(anna.patch("/guests/" + guest, moving, "Idempotency-Key", key)
                        .text())
                .contains(name);

        Reply first = erase(2, "Idempotency-Key", name).expect(200);
        Reply again = erase(2, "Idempotency-Key", name).expect(200);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        Reply before =
                anna.patch("/guests/" + guest, moving, "Idempotency-Key", key).expect(200);
        assertThat(before.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(before.text()).doesNotContain(name);
    }

    @Test
    void cannotBeUndoneNorCanWhatItTookSomethingOutOf() {
        long booking = stay(PAST).id();
        admin.delete("/bookings/" + booking, 1).expect(204); // what but the erasure speaks against its undo?
        erase(1).expect(200);

        List<String> changes = house.sql("select distinct change_id from audit_log where (table_name = 'guest'"
                + " and record_id = " + guest + ") or (table_name = 'booking' and record_id = " + booking + ")");
        assertThat(changes).hasSize(4);
        for (String change : changes) {
            assertThat(admin.post("/changes/" + change + "/undo", null)
                            .expect(403)
                            .code())
                    .isEqualTo("forbidden");
        }
        assertThat(anna.get(path("")).text()).doesNotContain(name);
        anna.get("/bookings/" + booking).expect(404);
    }
}

package herberge.bootstrap.system;

import static java.util.Collections.singletonMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reminders from creation to completion, by the house's calendar. */
class ReminderIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private static SettableClock clock;
    private static HouseUnderTest house;
    private static HouseClient anna;
    private static long booking;

    @BeforeAll
    static void open() {
        clock = SettableClock.at("2026-05-04T09:00:00", HouseUnderTest.BERLIN);
        house = HouseUnderTest.open(Map.of(), clock);
        anna = house.anna();
    }

    /** Logs in again after the clock was moved: tokens end soon. */
    private static void at(String localDateTime) {
        clock.set(localDateTime);
        anna = house.nobody().loggedIn("anna", HouseUnderTest.PASSWORD);
    }

    private static void at(Instant moment) {
        clock.set(moment);
        anna = house.nobody().loggedIn("anna", HouseUnderTest.PASSWORD);
    }

    /** Adds a booking for this test, so that each test finds its own reminders. */
    @BeforeEach
    void book() {
        at("2026-05-04T09:00:00");
        long room = anna.addRoom("Linde", 2).id();
        long guest = anna.addGuest("Ada", "Aal").id();
        booking =
                anna.book(room, guest, TODAY.plusDays(100), TODAY.plusDays(102)).id();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Map<String, Object> wanted(String title, LocalDate due, String priority) {
        return new HashMap<>(
                Map.of("title", title, "dueDate", due.toString(), "priority", priority, "bookingId", booking));
    }

    private static Reply remind(String title, LocalDate due, String priority) {
        return anna.post("/reminders", wanted(title, due, priority)).expect(201);
    }

    private static Reply step(Reply reminder, String step) {
        return anna.post("/reminders/" + reminder.id() + "/" + step, Map.of("version", reminder.version()));
    }

    private static Reply snooze(Reply reminder, LocalDate until) {
        return anna.post(
                "/reminders/" + reminder.id() + "/snooze",
                Map.of("version", reminder.version(), "until", until.toString()));
    }

    /** The manual reminders of this test's booking, page by page. */
    private static List<String> titles(String query) {
        return anna.listAll("/reminders?limit=2&bookingId=" + booking + query).stream()
                .filter(item -> item.path("type").asText().equals("manual"))
                .map(item -> item.path("title").asText())
                .toList();
    }

    private static List<String> todays() {
        List<String> titles = new ArrayList<>();
        anna.get("/today").expect(200).body().path("reminders").forEach(item -> {
            if (item.path("bookingId").asLong() == booking
                    && item.path("type").asText().equals("manual")) {
                titles.add(item.path("title").asText());
            }
        });
        return titles;
    }

    @Test
    void areMadeAsTheContractSays() {
        Reply made = anna.post("/reminders", Map.of("title", " Heizung ", "dueDate", "2026-05-09"))
                .expect(201);

        assertThat(made.header("Location")).isEqualTo("/api/v1/reminders/" + made.id());
        assertThat(made.etag()).isEqualTo("\"1\"");
        JsonNode body = made.body();
        assertThat(body.path("title").asText()).isEqualTo("Heizung");
        assertThat(body.path("type").asText()).isEqualTo("manual");
        assertThat(body.path("priority").asText()).isEqualTo("medium");
        for (String absent : List.of(
                "bookingId",
                "description",
                "snoozedUntil",
                "assignedTo",
                "completedAt",
                "completedBy",
                "closedReason")) {
            assertThat(body.get(absent).isNull()).as(absent).isTrue();
        }
        assertThat(anna.get("/reminders/" + made.id()).body()).isEqualTo(body);
    }

    @Test
    void areListedByDayThenByWhatPressesMost() {
        remind("morgen", TODAY.plusDays(1), "high");
        remind("heute, kann warten", TODAY, "low");
        remind("heute", TODAY, "medium");
        remind("heute, eilt", TODAY, "high");
        remind("gestern", TODAY.minusDays(1), "low");

        assertThat(titles("")).containsExactly("gestern", "heute, eilt", "heute", "heute, kann warten", "morgen");
        assertThat(titles("&due=all")).hasSize(5);
        assertThat(titles("&due=overdue")).containsExactly("gestern");
        assertThat(titles("&due=today")).containsExactly("heute, eilt", "heute", "heute, kann warten");
        assertThat(titles("&due=upcoming")).containsExactly("morgen");
        assertThat(todays()).containsExactly("gestern", "heute, eilt", "heute", "heute, kann warten");
    }

    @Test
    void comeBackByThemselvesAtMidnightInTheHouse() {
        Reply reminder = snooze(remind("Heizung", TODAY.minusDays(1), "high"), TODAY.plusDays(2))
                .expect(200);

        assertThat(reminder.body().path("snoozedUntil").asText()).isEqualTo("2026-05-06");
        assertThat(titles("&due=overdue")).isEmpty();
        assertThat(titles("")).containsExactly("Heizung");
        at("2026-05-05T23:59:59");
        assertThat(titles("&due=overdue")).isEmpty();
        assertThat(todays()).isEmpty();
        at("2026-05-06T00:00:00");
        assertThat(titles("&due=overdue")).containsExactly("Heizung");
        assertThat(todays()).containsExactly("Heizung");
        assertThat(anna.get("/reminders/" + reminder.id()).version()).isEqualTo(2);
    }

    @Test
    void areDoneAndNoMoreDue() {
        Reply done = step(remind("Heizung", TODAY, "high"), "complete").expect(200);

        assertThat(done.body().path("closedReason").asText()).isEqualTo("done");
        assertThat(done.body().path("completedAt").asText()).isEqualTo("2026-05-04T07:00:00Z");
        assertThat(done.body().path("completedBy").asLong())
                .isEqualTo(anna.get("/auth/session").body().at("/user/id").asLong());
        assertThat(titles("&due=today")).isEmpty();
        assertThat(titles("&open=true")).isEmpty();
        assertThat(titles("&open=false")).containsExactly("Heizung");
        assertThat(todays()).isEmpty();
    }

    @Test
    void sayWhichStepsLeadOn() {
        Reply done = step(remind("Heizung", TODAY, "high"), "dismiss").expect(200);

        JsonNode problem = snooze(done, TODAY.plusDays(1)).expect(409).body();

        assertThat(problem.path("code").asText()).isEqualTo("illegal-transition");
        assertThat(problem.path("from").asText()).isEqualTo("dismissed");
        assertThat(problem.path("to").asText()).isEqualTo("snoozed");
        assertThat(problem.path("allowed").toString()).isEqualTo("[\"reopen\"]");
        step(done, "reopen").expect(200);
        assertThat(titles("&due=today")).containsExactly("Heizung");
    }

    @Test
    void followTheRulesOfEveryWrite() {
        Reply reminder = remind("Heizung", TODAY, "high");
        String path = "/reminders/" + reminder.id();

        assertThat(anna.post(path + "/complete", null).expect(428).code()).isEqualTo("precondition-required");
        assertThat(anna.post(path + "/snooze", Map.of("version", 1))
                        .expect(422)
                        .body()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/until");
        anna.post(path + "/complete", Map.of("version", 1, "until", "2026-06-01"))
                .expect(422);
        anna.post(path + "/complete?dryRun=true", Map.of("version", 1)).expect(200);
        Reply once = anna.post(path + "/complete", Map.of("version", 1), "Idempotency-Key", "done-" + reminder.id())
                .expect(200);
        Reply again = anna.post(path + "/complete", Map.of("version", 1), "Idempotency-Key", "done-" + reminder.id())
                .expect(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(once.body());
        JsonNode stale =
                anna.patch(path, 1, Map.of("title", "anders")).expect(412).body();
        assertThat(stale.path("current")).isEqualTo(once.body());
        assertThat(stale.path("changes").findValuesAsText("field"))
                .containsExactlyInAnyOrder("closedReason", "completedAt", "completedBy");
    }

    @Test
    void takeNoFieldsThatTheServerSets() {
        Map<String, Object> wanted = wanted("Heizung", TODAY, "high");
        wanted.put("type", "payment");
        wanted.put("closedReason", "done");
        wanted.put("occurrence", "1");

        JsonNode errors = anna.post("/reminders", wanted).expect(422).body().path("errors");

        assertThat(errors.findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/closedReason", "/occurrence", "/type");
        assertThat(errors.findValuesAsText("code")).containsExactlyInAnyOrder("read-only", "unknown-field", "invalid");
    }

    @Test
    void areNobodysTaskWhoDoesNotWorkHereAnyMore() {
        HouseClient admin = house.admin();
        Reply gone = admin.post(
                        "/users",
                        Map.of("username", "gone" + booking, "role", "user", "password", "first-herberge-test"))
                .expect(201);
        Map<String, Object> wanted = wanted("Heizung", TODAY, "high");
        wanted.put("assignedTo", gone.id());
        long his = anna.post("/reminders", wanted).expect(201).id();
        admin.patch("/users/" + gone.id(), 1, Map.of("active", false)).expect(200);

        JsonNode refused = anna.post("/reminders", wanted).expect(422).body();

        assertThat(refused.at("/errors/0/pointer").asText()).isEqualTo("/assignedTo");
        assertThat(anna.patch("/reminders/" + his, 1, Map.of("title", "Heizung!"))
                        .expect(200)
                        .body()
                        .path("assignedTo")
                        .asLong())
                .isEqualTo(gone.id());
        anna.patch("/reminders/" + his, 2, HouseClient.json(singletonMap("assignedTo", null)))
                .expect(200);
        assertThat(admin.get("/users/names").expect(200).text()).contains("gone" + booking);
    }

    @Test
    void goWithTheirBooking() {
        Reply reminder = remind("Heizung", TODAY, "high");
        try (SocketClient ben = SocketClient.of(house.ben())) {
            house.admin().delete("/bookings/" + booking, 1).expect(204);

            JsonNode gone = ben.await(frame -> frame.path("type").asText().equals("reminder-deleted")
                    && frame.path("id").asLong() == reminder.id());
            assertThat(gone.path("payload").toString()).isEqualTo("{\"id\":" + reminder.id() + "}");
            assertThat(ben.await("booking-deleted").path("id").asLong()).isEqualTo(booking);
        }
        anna.get("/reminders/" + reminder.id()).expect(404);
        assertThat(anna.get("/reminders/" + reminder.id() + "/history")
                        .expect(200)
                        .body()
                        .at("/items/0/operation")
                        .asText())
                .isEqualTo("deleted");
    }

    @Test
    void areToldToEveryDesk() {
        try (SocketClient ben = SocketClient.of(house.ben())) {
            Reply made = remind("Heizung", TODAY, "high");
            assertThat(told(ben, "reminder-created", made).path("payload")).isEqualTo(made.body());
            Reply done = step(made, "complete").expect(200);
            assertThat(told(ben, "reminder-updated", made).path("payload")).isEqualTo(done.body());
            anna.delete("/reminders/" + made.id(), 2).expect(204);
            assertThat(told(ben, "reminder-deleted", made).path("version").asLong())
                    .isEqualTo(2);
        }
    }

    /** There are events about automatic reminders as well. */
    private static JsonNode told(SocketClient desk, String type, Reply reminder) {
        return desk.await(frame ->
                frame.path("type").asText().equals(type) && frame.path("id").asLong() == reminder.id());
    }

    /** The lists follow the calendar of the house, whatever its clock does in that night. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-28", "2026-10-24", "2026-12-31", "2028-02-28", "2028-02-29"})
    void keepToTheHousesCalendarInEveryNight(LocalDate eve) {
        LocalDate day = eve.plusDays(1);
        at(eve + "T23:59:59");
        Reply stay = anna.book(
                anna.addRoom("Kalender", 2).id(), anna.addGuest("Kim", "Kal").id(), day, day.plusDays(1));
        booking = stay.id();
        assertThat(automatic("confirmation")).isEqualTo(day.toString());
        assertThat(automatic("check-in")).isEqualTo(eve.toString());
        assertThat(automatic("invoice")).isEqualTo(day.plusDays(2).toString());
        assertThat(automatic("payment")).isEqualTo(day.plusDays(15).toString());
        remind("eve", eve, "low");
        remind("day", day, "low");
        remind("after", day.plusDays(1), "low");
        snooze(remind("asleep", eve, "high"), day).expect(200);
        assertThat(lists()).isEqualTo("overdue [], today [eve], upcoming [day, after], on the desk [eve]");

        Instant midnight = day.atStartOfDay(HouseUnderTest.BERLIN).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(HouseUnderTest.BERLIN).toInstant();
        for (Instant moment : List.of(
                midnight,
                midnight.plus(Duration.ofMinutes(150)), // where the night has an hour less or more
                midnight.plus(Duration.ofMinutes(210)),
                end.minusSeconds(1))) {
            at(moment);
            assertThat(lists())
                    .as(moment.toString())
                    .isEqualTo("overdue [asleep, eve], today [day], upcoming [after], on the desk [asleep, eve, day]");
        }
        at(end);
        assertThat(lists())
                .isEqualTo(
                        "overdue [asleep, eve, day], today [after], upcoming [], on the desk [asleep, eve, day, after]");
    }

    private static String automatic(String type) {
        for (JsonNode one :
                anna.get("/reminders?bookingId=" + booking).expect(200).body().path("items")) {
            if (one.path("type").asText().equals(type)) {
                return one.path("dueDate").asText();
            }
        }
        throw new AssertionError("no reminder of type " + type);
    }

    private static String lists() {
        return "overdue " + titles("&due=overdue") + ", today " + titles("&due=today") + ", upcoming "
                + titles("&due=upcoming") + ", on the desk " + todays();
    }
}

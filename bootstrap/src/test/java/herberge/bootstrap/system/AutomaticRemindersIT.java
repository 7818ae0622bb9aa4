package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Automatic reminders, as users see them. */
class AutomaticRemindersIT {

    private static final HouseUnderTest HOUSE = HouseUnderTest.open(
            Map.of("HERBERGE_SECURITY_BOOKING_VISIBILITY", "own"), Clock.system(HouseUnderTest.BERLIN));
    private static final LocalDate ARRIVAL = LocalDate.of(2032, 5, 1);

    private static final Map<String, Object> COMPLETE = Map.of(
            "street", "Weg 1",
            "postalCode", "28195",
            "city", "Bremen",
            "email", "ida@example.org",
            "mobilePhone", "0171 5",
            "lastName", "Sommer");

    private final HouseClient admin = HOUSE.admin();
    private final HouseClient anna = HOUSE.anna();
    private final HouseClient ben = HOUSE.ben();
    private final long room = admin.addRoom("Giebel", 3).id();
    private final Reply guest = anna.addGuest("Ida", "Winter");
    private final Reply stay = anna.book(room, guest.id(), ARRIVAL, ARRIVAL.plusDays(3));
    private final String path = "/bookings/" + stay.id();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    /** The house is shared by the tests: another one would receive the events of reminders that follow late. */
    @AfterEach
    void awaitFollowedSettings() {
        waitUntil(() -> HOUSE.sql("select 1 from reminder_settings where version > followed_version")
                .isEmpty());
    }

    private List<JsonNode> reminders(HouseClient who) {
        JsonNode items =
                who.get("/reminders?bookingId=" + stay.id()).expect(200).body().get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private Map<String, JsonNode> byType() {
        Map<String, JsonNode> all = new HashMap<>();
        reminders(anna).forEach(one -> all.put(one.get("type").asText(), one));
        return all;
    }

    private JsonNode reminder(String type) {
        JsonNode found = byType().get(type);
        assertThat(found).as(type).isNotNull();
        return found;
    }

    private static long id(HouseClient who) {
        return who.get("/auth/session").expect(200).body().at("/user/id").longValue();
    }

    /** Waits for the result of a job. */
    private static void waitUntil(BooleanSupplier condition) {
        await().until(condition::getAsBoolean);
    }

    @Test
    void aBookingComesWithItsReminders() {
        assertThat(byType()).containsOnlyKeys("incomplete-data", "confirmation", "check-in", "invoice", "payment");
        assertThat(reminder("check-in").get("dueDate").asText()).isEqualTo("2032-04-30");
        assertThat(reminder("incomplete-data").get("dueDate").asText()).isEqualTo("2032-04-24");
        assertThat(reminder("invoice").get("dueDate").asText()).isEqualTo("2032-05-05");
        assertThat(reminder("payment").get("dueDate").asText()).isEqualTo("2032-05-18");
        assertThat(reminder("confirmation").get("dueDate").asText())
                .isEqualTo(anna.today().plusDays(1).toString());
        assertThat(reminder("payment").get("title").asText()).contains("Ida Winter");
        assertThat(reminder("payment").get("createdBy")).isEqualTo(stay.body().get("createdBy"));
    }

    @Test
    void fallsDueOnNoDayThatCannotBeTold() {
        anna.patch(path, 1, Map.of("checkIn", "9999-12-30", "checkOut", "9999-12-31"))
                .expect(200);
        assertThat(reminder("payment").get("dueDate").asText()).isEqualTo("9999-12-31");

        anna.patch(path, 2, Map.of("checkIn", "1000-01-01", "checkOut", "1000-01-02"))
                .expect(200);
        assertThat(reminder("check-in").get("dueDate").asText()).isEqualTo("1000-01-01");
    }

    @Test
    void whatIsPaidOrCancelledClosesByItself() {
        anna.patch(path, 1, Map.of("paidAt", "2032-01-01T10:00:00Z")).expect(200);
        assertThat(reminder("payment").get("closedReason").asText()).isEqualTo("condition-met");
        assertThat(reminder("payment").get("completedBy").isNull()).isTrue();
        assertThat(reminder("payment").get("completedAt").isNull()).isFalse();

        anna.step(stay.id(), "cancel", 2).expect(200);
        assertThat(reminder("invoice").get("closedReason").asText()).isEqualTo("cancelled");
        assertThat(reminder("payment").get("closedReason").asText()).isEqualTo("condition-met");
    }

    @Test
    void whatIsDismissedStaysSoUntilItReturns() {
        long payment = reminder("payment").get("id").longValue();
        anna.post("/reminders/" + payment + "/dismiss", Map.of("version", 1)).expect(200);
        anna.patch(path, 1, Map.of("checkOut", ARRIVAL.plusDays(5).toString())).expect(200);
        assertThat(reminders(anna)).hasSize(5);

        anna.patch(path, 2, Map.of("paidAt", "2032-01-01T10:00:00Z")).expect(200);
        anna.post("/reminders/" + payment + "/reopen", Map.of("version", 3)).expect(409);
        Map<String, Object> unpaid = new HashMap<>();
        unpaid.put("paidAt", null);
        anna.patch(path, 3, unpaid).expect(200);

        assertThat(reminders(anna)).hasSize(6);
    }

    @Test
    void whatIsReopenedHasCaughtUp() {
        long payment = reminder("payment").get("id").longValue();
        anna.post("/reminders/" + payment + "/complete", Map.of("version", 1)).expect(200);
        anna.patch(path, 1, Map.of("checkOut", ARRIVAL.plusDays(5).toString())).expect(200);

        Reply reopened = anna.post("/reminders/" + payment + "/reopen", Map.of("version", 2))
                .expect(200);

        assertThat(reopened.body().get("dueDate").asText()).isEqualTo("2032-05-20");
        assertThat(reopened.body()).isEqualTo(anna.get("/reminders/" + payment).body());
    }

    @Test
    void aGuestWhoIsChangedByOneWhoSeesNoneOfHisBookingsIsFollowed() {
        assertThat(reminders(ben)).isEmpty();

        ben.patch("/guests/" + guest.id(), 1, COMPLETE).expect(200);

        assertThat(reminder("incomplete-data").get("closedReason").asText()).isEqualTo("condition-met");
        assertThat(reminder("payment").get("title").asText()).contains("Ida Sommer");
        assertThat(reminders(ben)).isEmpty();
        ben.get("/reminders/" + reminder("payment").get("id").longValue()).expect(404);
    }

    /** The event of a change that is made for this purpose: it comes after those of all changes so far. */
    private Predicate<JsonNode> marker() {
        return EventCursor.event(
                "guest-created", admin.addGuest("Zoe", "Zeiger").id());
    }

    /** The types of the events since then, without the marker. */
    private List<String> eventsSince(EventCursor before) {
        List<JsonNode> events = before.readTo(admin, marker());
        return events.subList(0, events.size() - 1).stream()
                .map(event -> event.path("type").asText())
                .toList();
    }

    /** The position after all events so far. */
    private EventCursor place() {
        return EventCursor.now(admin).behind(admin, marker());
    }

    @Test
    void aGuestsNewNameIsOneEventHoweverManyRemindersNameTheGuest() {
        LocalDate soon = anna.today().plusDays(1);
        for (int i = 0; i < 6; i++) {
            anna.book(room, guest.id(), soon.plusDays(i), soon.plusDays(i + 1L));
        }
        long done = reminder("confirmation").get("id").longValue();
        anna.post("/reminders/" + done + "/complete", Map.of("version", 1)).expect(200);
        String task = "/reminders/" + reminder("payment").get("id").longValue();
        anna.patch(task, 1, Map.of("assignedTo", id(ben))).expect(200);
        Reply shown = ben.get(task).expect(200);
        assertThat(shown.body().get("title").asText()).endsWith(", Ida Winter");
        ben.get(task, "If-None-Match", shown.etag()).expect(304);
        EventCursor before = place();

        ben.patch("/guests/" + guest.id(), 1, Map.of("lastName", "Sommer")).expect(200);

        assertThat(eventsSince(before)).containsExactly("guest-updated");
        Reply renamed = ben.get(task, "If-None-Match", shown.etag()).expect(200);
        assertThat(renamed.body().get("title").asText()).endsWith(", Ida Sommer");
        assertThat(renamed.version()).isEqualTo(shown.version());
        assertThat(renamed.etag()).isNotEqualTo(shown.etag());
        assertThat(reminders(anna))
                .hasSize(5)
                .allSatisfy(one -> assertThat(one.get("title").asText()).endsWith(", Ida Sommer"));
        assertThat(anna.get("/today").expect(200).body().path("reminders").findValuesAsText("title"))
                .contains("Prepare the check-in: " + numberOf(soon) + ", Ida Sommer");
        EventCursor middle = place();

        ben.post("/changes/" + ben.newestChange() + "/undo", null).expect(200);

        assertThat(eventsSince(middle)).containsExactly("guest-updated");
        assertThat(ben.get(task, "If-Match", renamed.etag()).body()).isEqualTo(shown.body());
        anna.patch(task, Map.of("assignedTo", id(anna)), "If-Match", renamed.etag())
                .expect(200);
    }

    private String numberOf(LocalDate arrival) {
        return StreamSupport.stream(
                        anna.get("/bookings?guestId=" + guest.id())
                                .expect(200)
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(one -> one.path("checkIn").asText().equals(arrival.toString()))
                .map(one -> one.path("reservationNumber").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEditThatNoReminderShowsIsOneEvent() {
        EventCursor before = place();

        anna.patch(path, 1, Map.of("notes", "spät", "source", "Telefon")).expect(200);

        assertThat(eventsSince(before)).containsExactly("booking-updated");
    }

    @Test
    void whoeverHasTheTaskTakesBackWhatHeDidToItThoughTheBookingIsHiddenFromHim() {
        long payment = reminder("payment").get("id").longValue();
        anna.patch("/reminders/" + payment, 1, Map.of("assignedTo", id(ben))).expect(200);
        ben.get(path).expect(404);
        ben.post("/reminders/" + payment + "/complete", Map.of("version", 2)).expect(200);

        ben.post("/changes/" + ben.newestChange() + "/undo", null).expect(200);

        assertThat(reminder("payment").path("closedReason").isNull()).isTrue();
        assertThat(reminders(anna)).hasSize(5);
    }

    @Test
    void undoTakesBackWhatFollowedThoughItIsHiddenFromWhoeverUndoes() {
        JsonNode before = reminder("incomplete-data");
        long id = before.get("id").longValue();
        anna.patch("/reminders/" + id, 1, Map.of("assignedTo", id(anna))).expect(200);
        ben.patch("/guests/" + guest.id(), 1, COMPLETE).expect(200);
        assertThat(reminder("incomplete-data").get("closedReason").asText()).isEqualTo("condition-met");

        ben.post("/changes/" + ben.newestChange() + "/undo", null).expect(200);

        JsonNode back = reminder("incomplete-data");
        assertThat(reminders(anna)).hasSize(5);
        assertThat(back.get("id").longValue()).isEqualTo(id);
        assertThat(back.path("closedReason").isNull()).isTrue();
        assertThat(back.get("assignedTo").longValue()).isEqualTo(id(anna));
        ben.get("/reminders/" + id).expect(404);
    }

    @Test
    void undoTakesBackTheChangeAndWhatFollowedIt() {
        anna.patch(path, 1, Map.of("paidAt", "2032-01-01T10:00:00Z")).expect(200);
        long invoice = reminder("invoice").get("id").longValue();
        anna.post("/reminders/" + invoice + "/complete", Map.of("version", 1)).expect(200);
        JsonNode newest = anna.get("/changes?mine=true&limit=2").body().get("items");
        assertThat(newest.at("/0/entity").asText()).isEqualTo("reminder");
        assertThat(newest.at("/1/entity").asText()).isEqualTo("booking");
        assertThat(newest.at("/1/undoable").asBoolean()).isTrue();

        Reply undone = anna.post("/changes/" + newest.at("/1/id").longValue() + "/undo", null)
                .expect(200);

        assertThat(undone.body().path("paidAt").isNull()).isTrue();
        assertThat(reminders(anna))
                .filteredOn(one -> one.get("type").asText().equals("payment"))
                .extracting(one -> one.get("closedReason").asText("open"))
                .containsExactly("open"); // the very one that the payment closed
        assertThat(reminder("invoice").get("closedReason").asText()).isEqualTo("done");
    }

    @Test
    void whatIsRemovedComesBackWithItsReminders() {
        long invoice = reminder("invoice").get("id").longValue();
        anna.post("/reminders/" + invoice + "/dismiss", Map.of("version", 1)).expect(200);
        admin.delete(path, 1).expect(204);
        anna.get("/reminders/" + invoice).expect(404);

        admin.post("/changes/" + admin.newestChange() + "/undo", null).expect(200);

        assertThat(reminders(anna)).hasSize(5);
        assertThat(reminder("invoice").get("closedReason").asText()).isEqualTo("dismissed");
        assertThat(reminder("invoice").get("id").longValue()).isEqualTo(invoice);
    }

    @Test
    void theSettingsAreForAdministratorsAndHaveVersions() {
        Reply is = ben.get("/settings/reminders").expect(200);
        long version = is.version();
        assertThat(is.etag()).isEqualTo("\"" + version + "\"");
        ben.get("/settings/reminders", "If-None-Match", is.etag()).expect(304);
        ben.patch("/settings/reminders", version, Map.of("paymentActive", false))
                .expect(403);
        admin.patch("/settings/reminders", Map.of("paymentActive", false)).expect(428);
        admin.patch("/settings/reminders", version, Map.of("paymentDaysAfterDeparture", 366, "checkInActive", true))
                .expect(422);
        admin.patch("/settings/reminders", version, Map.of("paymentDays", 3)).expect(422);
        assertThat(admin.patch("/settings/reminders", version, Map.of("paymentActive", true))
                        .expect(200)
                        .version())
                .as("a change that changes nothing")
                .isEqualTo(version);

        Reply rehearsed = admin.patch(
                        "/settings/reminders?dryRun=true", version, Map.of("confirmationDaysAfterBooking", 2))
                .expect(200);
        assertThat(rehearsed.body().get("confirmationDaysAfterBooking").asLong())
                .isEqualTo(2);
        assertThat(admin.get("/settings/reminders").body()).isEqualTo(is.body());
        admin.patch("/settings/reminders", version, Map.of("confirmationDaysAfterBooking", 2))
                .expect(200);
        Reply stale = admin.patch("/settings/reminders", version, Map.of("confirmationDaysAfterBooking", 3))
                .expect(412);
        assertThat(stale.body().at("/clashes/0").asText()).isEqualTo("confirmationDaysAfterBooking");
        assertThat(stale.body().at("/current/confirmationDaysAfterBooking").asLong())
                .isEqualTo(2);
        admin.patch("/settings/reminders", version + 1, Map.of("confirmationDaysAfterBooking", 1))
                .expect(200);
    }

    @Test
    void theRemindersFollowTheSettings() {
        Reply is = admin.get("/settings/reminders").expect(200);
        admin.patch(
                        "/settings/reminders",
                        is.version(),
                        Map.of("checkInActive", false, "paymentDaysAfterDeparture", 30))
                .expect(200);

        waitUntil(() -> reminder("payment").get("dueDate").asText().equals("2032-06-03"));
        assertThat(reminder("check-in").get("closedReason").asText()).isEqualTo("cancelled");

        admin.patch(
                        "/settings/reminders",
                        is.version() + 1,
                        Map.of("checkInActive", true, "paymentDaysAfterDeparture", 14))
                .expect(200);
        waitUntil(() -> reminder("payment").get("dueDate").asText().equals("2032-05-18"));
        assertThat(reminders(anna)).hasSize(6);
        assertThat(admin.get("/changes?limit=500").body().toString()).doesNotContain("reminder-settings");
    }
}

package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Jobs, as administrators see them and as they affect guests. */
class JobsIT {

    private static final Map<String, String> OFTEN =
            Map.of("HERBERGE_JOBS_LOOK_EVERY", "200ms", "HERBERGE_JOBS_HEARTBEAT", "1s");
    private static final Map<String, String> ROLLING = Map.of(
            "HERBERGE_JOBS_LOOK_EVERY", "200ms",
            "HERBERGE_JOBS_HEARTBEAT", "1s",
            "HERBERGE_JOBS_CHECK_IN_TIME", "16:00",
            "HERBERGE_JOBS_CHECK_OUT_TIME", "11:00");

    private static final SettableClock CLOCK = SettableClock.at("2026-05-04T10:00:00", HouseUnderTest.BERLIN);

    private static HouseUnderTest house;
    private static HouseClient admin;

    @BeforeAll
    static void open() {
        house = HouseUnderTest.open(OFTEN, CLOCK);
        admin = house.admin();
        await().until(() -> job("prune-sessions").path("nextRun").isTextual());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static JsonNode job(String name) {
        return job(admin, name);
    }

    private static JsonNode job(HouseClient who, String name) {
        JsonNode items = who.get("/admin/jobs").expect(200).body().required("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Reply start(String name, String... headers) {
        return admin.post("/admin/jobs/" + name + "/run", Map.of(), headers);
    }

    /** The result of the run. */
    private static String outcome(String name) {
        await().until(() -> job(name).path("runningOn").isNull());
        String occurrence =
                start(name).expect(202).body().required("occurrence").asText();
        await().until(() -> job(name).at("/lastRun/occurrence").asText().equals(occurrence));
        assertThat(job(name).path("failures").asInt()).isZero();
        return job(name).at("/lastRun/outcome").asText();
    }

    @Test
    void forgetsKeysThatAreFreeAgain() {
        admin.post("/guests", Map.of("firstName", "A", "lastName", "B"), "Idempotency-Key", "old")
                .expect(201);
        admin.post("/guests", Map.of("firstName", "A", "lastName", "C"), "Idempotency-Key", "new")
                .expect(201);
        house.run("update idempotency_key set claimed_at = claimed_at - interval '25 hours' where key = 'old'");

        assertThat(outcome("prune-idempotency-keys")).isEqualTo("forgotten: 1");

        assertThat(house.sql("select key from idempotency_key where key in ('old', 'new')"))
                .containsExactly("new");
    }

    @Test
    void forgetsSessionsThatAreLongOverAndThrowsNobodyOut() {
        HouseClient ben = house.nobody().loggedIn("ben", HouseUnderTest.PASSWORD);
        HouseClient gone = house.nobody().loggedIn("ben", HouseUnderTest.PASSWORD);
        gone.post("/auth/logout", null).expect(204);
        house.run(
                "select set_config('herberge.' || it, '0', false) from unnest(array['user_id', 'username', 'request_id']) it;"
                        + " update session set created_at = created_at - interval '40 days',"
                        + " ended_at = ended_at - interval '31 days' where ended_at is not null");

        assertThat(outcome("prune-sessions")).isNotEqualTo("forgotten: 0");

        assertThat(house.sql("select id from session where ended_at is not null"))
                .isEmpty();
        ben.get("/auth/session").expect(200);
    }

    @Test
    void repairsRemindersThatWereBrokenBehindTheServersBack() {
        LocalDate arrival = LocalDate.of(2026, 7, 1);
        Reply stay = admin.book(
                admin.addRoom("Repaired", 2).id(),
                admin.addGuest("Ida", "Winter").id(),
                arrival,
                arrival.plusDays(2));
        List<String> before = reminders(stay.id());
        house.run(
                "select set_config('herberge.' || it, '0', false) from unnest(array['user_id', 'username', 'request_id']) it;"
                        + " delete from reminder where type = 'payment' and booking_id = " + stay.id() + ";"
                        + " update reminder set due_date = '2000-01-01', title = 'Nobody', version = version + 1"
                        + " where type = 'check-in' and booking_id = " + stay.id());
        assertThat(reminders(stay.id())).isNotEqualTo(before);

        assertThat(outcome("reconcile-reminders")).startsWith("looked at: ").endsWith(", changed: 1");

        assertThat(reminders(stay.id())).isEqualTo(before);
        assertThat(job("reconcile-reminders").path("schedule").asText()).contains("when the settings");
    }

    /** Type, due date and title of each. */
    private static List<String> reminders(long booking) {
        JsonNode items =
                admin.get("/reminders?bookingId=" + booking).expect(200).body().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(one -> one.path("type") + " " + one.path("dueDate") + " " + one.path("title"))
                .sorted()
                .toList();
    }

    @Test
    void followsTheSettingsOfRemindersOnceForEachVersion() {
        long version = admin.get("/settings/reminders").expect(200).version();

        admin.patch("/settings/reminders", version, Map.of("invoiceDaysAfterDeparture", 2))
                .expect(200);

        await().until(() ->
                job("reconcile-reminders").at("/lastRun/occurrence").asText().equals("settings-" + (version + 1)));
        admin.patch("/settings/reminders", version + 1, Map.of("invoiceDaysAfterDeparture", 1))
                .expect(200);
        await().until(() -> house.sql("select occurrence from job_run where occurrence like 'settings-%'")
                .contains("settings-" + (version + 2)));
        assertThat(house.sql("select count(*) from job_run where occurrence in ('settings-" + (version + 1)
                        + "', 'settings-" + (version + 2) + "')"))
                .containsExactly("2");
    }

    @Test
    void showsAndLogsThatAJobFailed() {
        String name = "prune-idempotency-keys";
        house.run("revoke delete on idempotency_key from herberge_app");
        CLOCK.set("2026-05-04T10:00:01"); // whatever is asked for is known by its moment
        await().until(() -> job(name).path("runningOn").isNull()); // a run ends after its outcome is recorded
        try (LogRecorder log = LogRecorder.of("herberge.application.job.RunJobUseCase")) {
            String occurrence =
                    start(name).expect(202).body().required("occurrence").asText();
            await().until(() -> job(name).at("/lastFailure/occurrence").asText().equals(occurrence));

            assertThat(job(name).path("failures").asInt()).isEqualTo(1);
            assertThat(job(name).at("/lastFailure/error").asText()).contains("permission denied");
            assertThat(job(name).at("/lastFailure/server").asText())
                    .endsWith(":" + house.server().port());
            assertThat(job(name).at("/lastRun/occurrence").asText()).isNotEqualTo(occurrence);
            assertThat(log.events())
                    .filteredOn(event -> event.getLevel() == Level.WARN)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactly("Job " + name + ", occurrence " + occurrence + " failed");
        } finally {
            house.run("grant delete on idempotency_key to herberge_app");
        }

        CLOCK.set("2026-05-04T10:00:02");
        assertThat(outcome(name)).startsWith("forgotten: ");
        CLOCK.set("2026-05-04T10:00:03");
    }

    @Test
    void runsOnceForOneKeyAndSaysSo() {
        Reply first = start("prune-job-runs", "Idempotency-Key", "run-once").expect(202);
        Reply again = start("prune-job-runs", "Idempotency-Key", "run-once").expect(202);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        String occurrence = first.body().required("occurrence").asText();
        assertThat(occurrence).endsWith("-admin");
        await().until(() ->
                job("prune-job-runs").at("/lastRun/occurrence").asText().equals(occurrence));
    }

    @Test
    void saysThatItIsRunningAndWhere() throws SQLException {
        String name = "prune-login-addresses";
        try (Connection owner = HouseUnderTest.asOwner(house.access());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select from job where name = '" + name + "' for update"); // holds it up
            start(name).expect(202);
            await().until(() -> job(name)
                    .path("runningOn")
                    .asText()
                    .endsWith(":" + house.server().port()));

            Reply refused = start(name).expect(409);

            assertThat(refused.code()).isEqualTo("job-running");
            assertThat(refused.body().path("job").asText()).isEqualTo(name);
            owner.rollback();
        }
        await().until(() -> job(name).path("runningOn").isNull());
        assertThat(job(name).at("/lastRun/occurrence").asText()).startsWith("by-hand-");
    }

    @Test
    void knowsNoOtherJobs() {
        assertThat(start("make-coffee").expect(404).code()).isEqualTo("not-found");
        assertThat(admin.get("/admin/jobs").text()).doesNotContain("check-in-arrivals", "check-out-departures");
    }

    @Test
    void leavesAJobThatItDoesNotKnowToAServerThatDoes() {
        house.run("insert into scheduled_task (task_name, task_instance, task_data, execution_time, picked, version)"
                + " values ('job', 'make-tea', 'by-hand-tea', '2026-05-04T07:00Z', false, 1),"
                + " ('job', 'make-cake', null, '2026-05-04T07:00Z', false, 1)");

        await().untilAsserted(() -> assertThat(
                        house.sql("select task_instance || ' ' || coalesce(convert_from(task_data, 'UTF8'), '')"
                                + " from scheduled_task where task_instance like 'make-%' and not picked"
                                + " and execution_time > '2026-05-04T08:00Z' order by execution_time"))
                .containsExactly("make-tea by-hand-tea", "make-cake "));
    }

    @Test
    void leavesCheckingInAndOutToPeopleUnlessTheHouseSaysOtherwise() {
        SettableClock clock = SettableClock.at("2026-05-04T15:59:00", HouseUnderTest.BERLIN);
        try (HouseUnderTest rolling = HouseUnderTest.open(ROLLING, clock)) {
            HouseClient desk = rolling.admin();
            LocalDate today = LocalDate.of(2026, 5, 4);
            long guest = desk.addGuest("Erika", "Sommer").id();
            Reply arrives = desk.book(desk.addRoom("1", 2).id(), guest, today, today.plusDays(1));
            Reply tomorrow = desk.book(desk.addRoom("2", 2).id(), guest, today.plusDays(1), today.plusDays(2));
            Reply missed = desk.book(desk.addRoom("3", 2).id(), guest, today.minusDays(5), today.minusDays(3));
            Reply reopened = desk.book(desk.addRoom("4", 2).id(), guest, today, today.plusDays(1));
            await().until(() -> job(desk, "check-in-arrivals").path("nextRun").isTextual());
            // As a server leaves it that checked in this one and was killed, before the desk took that back.
            rolling.run("insert into job_part (job, occurrence, part, done_at) values"
                    + " ('check-in-arrivals', '2026-05-04', 'booking " + reopened.id() + "', now())");

            clock.set("2026-05-04T16:00:01");
            untilDone(desk, "check-in-arrivals", "2026-05-04");

            assertThat(status(desk, arrives)).isEqualTo("checked-in");
            assertThat(status(desk, tomorrow)).isEqualTo("confirmed");
            assertThat(status(desk, missed)).isEqualTo("confirmed");
            assertThat(status(desk, reopened)).isEqualTo("confirmed");
            assertThat(job(again(desk), "check-in-arrivals")
                            .at("/lastRun/outcome")
                            .asText())
                    .isEqualTo("changed: 2, left to people: 0");
            assertThat(rolling.sql("select part from job_part")).isEmpty();
            JsonNode last = again(desk)
                    .get("/bookings/" + arrives.id() + "/history")
                    .body()
                    .at("/items/0");
            assertThat(last.path("username").asText()).isEqualTo("system");
            assertThat(last.path("version").asInt()).isEqualTo(2);

            clock.set("2026-05-05T11:00:01");
            untilDone(desk, "check-out-departures", "2026-05-05");

            assertThat(status(desk, arrives)).isEqualTo("checked-out");
            assertThat(status(desk, tomorrow)).isEqualTo("confirmed"); // 16:00 is yet to come
        }
    }

    private static void untilDone(HouseClient desk, String job, String occurrence) {
        await().until(() ->
                job(again(desk), job).at("/lastRun/occurrence").asText().equals(occurrence));
    }

    /** Logs in again: tokens end when the clock jumps. */
    private static HouseClient again(HouseClient desk) {
        return desk.loggedIn("admin", HouseUnderTest.PASSWORD);
    }

    private static String status(HouseClient desk, Reply booking) {
        return again(desk)
                .get("/bookings/" + booking.id())
                .body()
                .path("status")
                .asText();
    }
}

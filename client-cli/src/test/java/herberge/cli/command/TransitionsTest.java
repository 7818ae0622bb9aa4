package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedServer.Request;
import herberge.cli.TerminalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that take a booking or a reminder from one state to the next. */
class TransitionsTest extends TerminalTest {

    private static final String STAY =
            " 2026-17: 3 - Einzelzimmer, Thu 2026-12-24 to Sun 2026-12-27 (3 nights), Jürgen Größmann, 2 persons, ";
    private static final String REMINDER = """
            {"id":5,"version":4,"title":"Call the plumber","dueDate":"2026-12-24","priority":"high","type":"manual",\
            "open":true}""";

    @BeforeEach
    void house() {
        server.on("GET /info", 200, INFO).on("GET /bookings/17", 200, BOOKING).on("GET /reminders/5", 200, REMINDER);
    }

    @ParameterizedTest
    @CsvSource({
        "confirm, confirmed, Confirmed",
        "reserve, reserved, Reserved",
        "check-in, checked-in, Checked in",
        "check-out, checked-out, Checked out",
        "no-show, no-show, Marked as no-show",
        "reopen, confirmed, Reopened",
        "cancel, cancelled, Cancelled"
    })
    void aBookingIsTakenOnFromTheVersionThatWasRead(String command, String status, String done) {
        server.on("POST /bookings/17/" + command, 200, booking(17, 4, status));

        assertThat(run(command, "17")).isEqualTo(new Run(0, done + STAY + status + ".\n", ""));
        Request post = server.requests("POST").get(0);
        assertThat(post.body()).isEqualTo("{}");
        assertThat(post.header("If-Match")).isEqualTo("\"3\"");
        assertThat(post.header("Idempotency-Key")).hasSizeBetween(16, 255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "reserve", "check-in", "check-out", "no-show", "reopen", "cancel"})
    void aDryRunSaysWhatWouldHappen(String command) {
        server.on("POST /bookings/17/" + command + "?dryRun=true", 200, booking(17, 4, "confirmed"));

        Run run = run(command, "17", "--dry-run");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Dry run, nothing is written. Would be ")
                .endsWith(", confirmed.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "reserve", "check-in", "check-out", "no-show", "reopen", "cancel"})
    void theServersJsonIsPrintedAsItIs(String command) {
        String answer = booking(17, 4, "confirmed").replace(",\"notes\"", " ,\n \"notes\"");
        server.on("POST /bookings/17/" + command, 200, answer);

        assertThat(run(command, "17", "-o", "json")).isEqualTo(new Run(0, answer + "\n", ""));
    }

    @Test
    void theReasonOfACancellationIsSent() {
        server.on("POST /bookings/17/cancel", 200, booking(17, 4, "cancelled"));

        run("cancel", "17", "--reason", "ill, Größmann called");

        assertThat(server.requests("POST").get(0).body()).isEqualTo("{\"reason\":\"ill, Größmann called\"}");
    }

    @Test
    void theDepartureOfAReopenedBookingIsSent() {
        server.on("POST /bookings/17/reopen", 200, booking(17, 4, "confirmed"));

        assertThat(run("reopen", "17", "--until", "26.12.2026").code()).isZero();
        assertThat(server.requests("POST").get(0).body()).isEqualTo("{\"checkOut\":\"2026-12-26\"}");
    }

    @Test
    void aStateThatCannotFollowIsRefusedWithWhatCan() {
        server.on("POST /bookings/17/check-out", 409, """
                {"code":"illegal-transition","from":"confirmed","to":"checked-out","requestId":"r-1",
                "allowed":["checked-in","cancelled"],"instance":"/api/v1/bookings/17/check-out"}""");

        assertThat(run("check-out", "17"))
                .isEqualTo(new Run(
                        1,
                        "",
                        "herberge: A booking that is confirmed cannot become checked-out;"
                                + " from here it can become: checked-in, cancelled. (request r-1)\n"));
    }

    @Test
    void nothingIsSentForABookingThatIsNotThere() {
        Run run = run("cancel", "18");

        assertThat(run.code()).isEqualTo(5);
        assertThat(server.requests("POST")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "done 5, complete, Done",
        "reminders dismiss 5, dismiss, Dismissed",
        "reminders reopen 5, reopen, Reopened"
    })
    void aReminderIsTakenOnFromTheVersionThatWasRead(String command, String path, String happened) {
        server.on("POST /reminders/5/" + path, 200, REMINDER.replace("\"version\":4", "\"version\":5"));

        Run run = run(command.split(" "));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith(happened).contains("Call the plumber");
        assertThat(server.requests("POST").get(0).body()).isEqualTo("{}");
        assertThat(server.requests("POST").get(0).header("If-Match")).isEqualTo("\"4\"");
    }

    @Test
    void aReminderIsPutOffToADayOfTheHouse() {
        server.on("POST /reminders/5/snooze", 200, REMINDER);

        assertThat(run("snooze", "5", "tomorrow").code()).isZero();
        assertThat(server.requests("POST").get(0).body()).isEqualTo("{\"until\":\"2026-12-24\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "check-in", "done", "snooze 5", "snooze five tomorrow", "move 17", "done five"})
    void aCommandThatIsNotCompleteAsksNoServer(String command) {
        assertThat(run(command.split(" ")).code()).isEqualTo(2);
        assertThat(server.requests("POST")).isEmpty();
        assertThat(server.requests("PATCH")).isEmpty();
    }

    private static String taken(String from) {
        return """
                {"status":409,"code":"room-taken","instance":"/api/v1/bookings/27/reopen","conflicts":[
                {"kind":"booking","checkIn":"2026-12-29","checkOut":"2026-12-30"},
                {"kind":"booking","checkIn":"%s","checkOut":"2026-12-28"}],"alternatives":[]}""".formatted(from);
    }

    @ParameterizedTest
    @CsvSource({
        "checked-out, 2026-12-27, true",
        "checked-out, 2026-12-26, false",
        "cancelled, 2026-12-26, true",
        "cancelled, 2026-12-24, false"
    })
    void saysUntilWhenAStayCanBeReopened(String status, String from, boolean possible) {
        server.on("GET /bookings/27", 200, booking(27, 3, status)).on("POST /bookings/27/reopen", 409, taken(from));

        String refusal = run("reopen", "27").err();

        assertThat(refusal).contains("The room is taken on these nights");
        assertThat(refusal.contains(from + " the room is free: reopen it with --until " + from))
                .isEqualTo(possible);
    }
}

package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedServer.Request;
import herberge.cli.TerminalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTest extends TerminalTest {

    private static final String CALL = """
            {"id":7,"bookingId":17,"type":"manual","title":"Call Meyer","description":"twice","dueDate":"2026-12-24",\
            "priority":"high","snoozedUntil":null,"assignedTo":2,"completedAt":null,"completedBy":null,\
            "closedReason":null,"version":3}""";

    private static final String LATER = """
            {"id":8,"bookingId":null,"type":"manual","title":"Order wood","description":null,"dueDate":"2026-12-28",\
            "priority":"low","snoozedUntil":"2027-01-02","assignedTo":null,"completedAt":null,"completedBy":null,\
            "closedReason":null,"version":1}""";

    @BeforeEach
    void openTheHouse() {
        server.on("GET /info", 200, INFO)
                .on("GET /users/names", 200, page("{\"id\":2,\"username\":\"anna\",\"fullName\":\"Anna Berger\"}"))
                .on("GET /reminders/7", 200, CALL);
    }

    @Test
    void listsWhatIsOpen() {
        server.on("GET /reminders?due=all&open=true&limit=500", 200, page(CALL, LATER));

        assertThat(run("reminders").out()).isEqualTo("""
                ID  Due         Priority  What        Booking  For
                 7  2026-12-24  high      Call Meyer       17  anna
                 8  2026-12-28  low       Order wood                 snoozed until 2027-01-02
                """);
        assertThat(run("reminders", "-o", "csv").out().lines())
                .containsExactly(
                        "id,dueDate,priority,type,title,description,bookingId,assignedTo,snoozedUntil,completedAt,"
                                + "completedBy,closedReason,version",
                        "7,2026-12-24,high,manual,Call Meyer,twice,17,2,,,,,3",
                        "8,2026-12-28,low,manual,Order wood,,,,2027-01-02,,,,1");
        assertThat(run("reminders", "-o", "json").out()).isEqualTo("{\"items\":[" + CALL + "," + LATER + "]}\n");
    }

    @Test
    void asksForWhatIsWanted() {
        server.on("GET /reminders?due=overdue&bookingId=17&open=false&limit=5", 200, page());

        assertThat(run("reminders", "--due", "overdue", "--booking", "17", "--closed", "--limit", "5")
                        .out())
                .isEqualTo("There is nothing to be reminded of.\n");
    }

    @Test
    void addsAReminderFromItsWords() {
        server.on("POST /reminders", 201, CALL);

        Run run = run(
                "remind",
                "Call",
                "Meyer",
                "--on",
                "tomorrow",
                "--booking",
                "17",
                "--priority",
                "high",
                "--for",
                "anna",
                "--description",
                "twice");

        assertThat(run.out())
                .isEqualTo("Added reminder 7: Call Meyer, due Thu 2026-12-24, high priority, booking 17, for anna.\n");
        Request request = server.requests("POST").get(0);
        assertThat(request.body())
                .isEqualTo(
                        "{\"title\":\"Call Meyer\",\"dueDate\":\"2026-12-24\",\"bookingId\":17,\"priority\":\"high\","
                                + "\"assignedTo\":2,\"description\":\"twice\"}");
        assertThat(request.header("Idempotency-Key")).isNotEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-12-23",
        "tomorrow, 2026-12-24",
        "fri, 2026-12-25",
        "+3, 2026-12-26",
        "24.12., 2026-12-24",
        "2026-12-24, 2026-12-24"
    })
    void takesDaysAsStaffTypeThem(String typed, String day) {
        server.on("POST /reminders", 201, LATER);

        run("remind", "Order wood", "--on", typed);

        assertThat(server.requests("POST").get(0).body())
                .isEqualTo("{\"title\":\"Order wood\",\"dueDate\":\"" + day + "\"}");
    }

    @Test
    void triesToAddWithoutDoingIt() {
        server.on("POST /reminders?dryRun=true", 200, LATER.replace("\"id\":8", "\"id\":null"));

        assertThat(run("remind", "Order wood", "--on", "28.12.", "--dry-run").out())
                .startsWith("Dry run, nothing is written. Would be added reminder: Order wood, due Mon 2026-12-28,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"done 7 | complete | Done | done", "reminders dismiss 7 | dismiss | Dismissed | dismissed"})
    void closesAReminderAsItIsNow(String command, String path, String said, String reason) {
        server.on(
                "POST /reminders/7/" + path,
                200,
                CALL.replace("\"closedReason\":null", "\"closedReason\":\"" + reason + "\""));

        assertThat(run(command.split(" ")).out())
                .isEqualTo(said + " reminder 7: Call Meyer, due Thu 2026-12-24, high priority, booking 17, for anna, "
                        + reason + ".\n");
        assertThat(server.requests("POST").get(0).header("If-Match")).isEqualTo("\"3\"");
    }

    @Test
    void opensAReminderAgain() {
        server.on("POST /reminders/7/reopen", 200, CALL);

        assertThat(run("reminders", "reopen", "7").out()).startsWith("Reopened reminder 7: Call Meyer, due");
    }

    @Test
    void putsAReminderOff() {
        server.on(
                "POST /reminders/7/snooze",
                200,
                CALL.replace("\"snoozedUntil\":null", "\"snoozedUntil\":\"2026-12-25\""));

        assertThat(run("snooze", "7", "fri").out()).endsWith("for anna, snoozed until 2026-12-25.\n");
        assertThat(server.requests("POST").get(0).body()).isEqualTo("{\"until\":\"2026-12-25\"}");
        assertThat(server.requests("POST").get(0).header("If-Match")).isEqualTo("\"3\"");
    }

    @Test
    void saysWhatCannotBeDoneToAClosedOne() {
        server.on("POST /reminders/7/complete", 409, """
                {"code":"illegal-transition","status":409,"instance":"/api/v1/reminders/7/complete","from":"dismissed",
                "to":"done","allowed":["reopen"],"requestId":"r-1"}""");

        assertThat(run("done", "7"))
                .isEqualTo(new Run(
                        1,
                        "",
                        "herberge: A reminder that is dismissed cannot become done; what can be done with it: reopen."
                                + " (request r-1)\n"));
    }

    @Test
    void saysThatThereIsNoSuchReminder() {
        assertThat(run("done", "99").code()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reminders --due soon | \"soon\" is no time for --due: use all, overdue, today, upcoming.",
                "remind Call | Missing required option: '--on=DAY'",
                "remind --on fri | Missing required parameter: 'TEXT'",
                "remind Call --on someday | is no day",
                "remind Call --on fri --priority urgent | \"urgent\" is no priority: use low, medium, high.",
                "done Call | is not a long",
                "snooze 7 | Missing required parameter: 'DAY'"
            })
    void refusesAWrongCommandLine(String arguments, String sentence) {
        Run run = run(arguments.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(sentence);
        assertThat(server.requests("POST")).isEmpty();
    }

    @Test
    void letsNoTitleSteerTheTerminal() {
        server.on("POST /reminders", 201, LATER.replace("Order wood", "\\u001b[2JOrder"));

        assertThat(run("remind", "x", "--on", "28.12.").out()).startsWith("Added reminder 8: [2JOrder, due");
    }
}

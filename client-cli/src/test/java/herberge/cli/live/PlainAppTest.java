package herberge.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.Patience;
import herberge.cli.SocketServer;
import herberge.cli.text.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The line mode, with a scripted server and its socket. */
class PlainAppTest extends LiveTest {

    private static final String PLACE =
            "2026-17, Erika Meyer, 1 - Apartment, Tue 1 Dec to Fri 4 Dec, 3 nights, confirmed\n";
    private static final String MOVED = booking(4, 1, "2026-12-01", "2026-12-05");

    private final LineDevice lines = new LineDevice();
    private @Nullable Thread running;

    private PlainApp open(String language, boolean prompts) {
        Texts texts = new Texts(Locale.forLanguageTag(language));
        PlainApp app = new PlainApp(
                api(), texts, problem -> "refused: " + problem.code(), SHELL, lines.in(), lines.out(), prompts);
        Thread thread = new Thread(app::run, "application");
        running = thread;
        thread.start();
        return app;
    }

    /** Starts it and waits for the connection, after which only what the test does prints anything. */
    private SocketServer.Peer begin() {
        open("en", true);
        SocketServer.Peer peer = connect();
        lines.says("connected, anna @ " + sockets.url());
        return peer;
    }

    private boolean isOver() throws InterruptedException {
        Thread thread = running;
        if (thread != null) {
            thread.join(Patience.MILLIS);
        }
        return thread == null || !thread.isAlive();
    }

    @AfterEach
    void end() throws InterruptedException {
        lines.end();
        assertThat(isOver()).as("the application ends").isTrue();
        assertThat(lines.text()).doesNotContain("\u001B", "\r", "\u2026", "✔", "✱", "●");
    }

    @Test
    void saysWhereTheCursorIsAndWhatIsInTheHouse() {
        open("en", true);
        connect();
        lines.says("Herberge in lines.").says(PLACE);

        lines.type("night").says("Tue 1 Dec:\n" + PLACE + "2 - Einzelzimmer, Tue 1 Dec: free\n");
        lines.type("right 4").says("1 - Apartment, Sat 5 Dec: free\n");
        lines.type("down").says("Blocked: Wasser, 2 - Einzelzimmer, Sat 5 Dec to Mon 7 Dec, 2 nights\n");
        lines.type("t").says("2 - Einzelzimmer, Tue 1 Dec: free\n");
        lines.type("t").says("2 - Einzelzimmer, Tue 1 Dec: free\n");
        lines.type("stays").says("Blocked: Wasser");
        lines.type("room apart").says(PLACE).type("").says(PLACE);
        lines.type("details").says("Persons: 2\n").says("“late”\n");
        lines.type("date 8.12.").says("1 - Apartment, Tue 8 Dec: free\n").type("stays");
        lines.says("No stay from Tue 8 Dec on\n").type("date");
        lines.says("Date: type it, or esc to go back\n").type("nonsense").says("\"nonsense\" is no date");
    }

    @Test
    void saysWhatOthersChangeWhenItHappens() {
        SocketServer.Peer peer = begin();

        peer.send(event(41, 4, booking(4, 2, "2026-12-01", "2026-12-05")));
        lines.says("\nben moved 2026-17 (Erika Meyer) to 2 - Einzelzimmer, Tue 1 Dec to Sat 5 Dec\n> ");
        peer.send(event(42, 5, booking(5, 2, "2026-12-01", "2026-12-05")));
        peer.send(event(43, 6, booking(6, 2, "2026-12-01", "2026-12-05")));
        lines.says("ben changed 2026-17 (Erika Meyer)\n").says("ben changed 2026-17 (Erika Meyer)\n");
        lines.type("").says("1 - Apartment, Tue 1 Dec: free\n");
    }

    @Test
    void saysWhoElseIsAtTheStayAndTellsThem() {
        SocketServer.Peer peer = begin();

        assertThat(peer.read().path("id").asLong()).isEqualTo(17);
        peer.send("{\"type\":\"presence\",\"entity\":\"booking\",\"id\":17,\"users\":["
                + "{\"userId\":3,\"fullName\":\"Ben Wimmer\",\"mode\":\"edit\"}]}");

        lines.says("Ben Wimmer edits\n");
    }

    @Test
    void sendsAChangeAfterAYes() {
        server.on("PATCH /bookings/17?dryRun=true", 200, MOVED).on("PATCH /bookings/17", 200, MOVED);
        begin();

        lines.type("extend")
                .says("Send this change?\n2026-17 (Erika Meyer) to 1 - Apartment, Tue 1 Dec to Sat 5 Dec\n");
        lines.says("The server sees nothing in the way.\ny send, esc back\n").type("");
        lines.type("esc").type("extend").says("Send this change?").type("y").says("Done: 2026-17 (Erika Meyer)");
        lines.type("journal").says("herberge move 17 --to 2026-12-05\n");

        assertThat(server.requests("PATCH")).hasSize(3);
    }

    @Test
    void movesAStayByWords() {
        server.on("PATCH /bookings/17?dryRun=true", 200, MOVED);
        begin();

        lines.type("move")
                .says("1 - Apartment, Tue 1 Dec to Fri 4 Dec\n")
                .says("y checks")
                .type("right 3");
        lines.says("1 - Apartment, Fri 4 Dec to Mon 7 Dec\n")
                .type("down")
                .says("taken by Wasser\n")
                .type("y");
        lines.says("Send this change?").type("esc").type("");

        assertThat(server.requests("PATCH").get(0).body())
                .isEqualTo("{\"roomId\":2,\"checkIn\":\"2026-12-04\",\"checkOut\":\"2026-12-07\"}");
    }

    @Test
    void saysWhyAChangeIsRefusedAndWhoChangedTheSameField() {
        String conflict = """
                {"code":"version-conflict","currentVersion":9,"clashes":["notes"],"changes":[{"field":"notes",\
                "from":null,"to":"from ben","username":"ben"}]}""";
        server.on("PATCH /bookings/17?dryRun=true", 409, "{\"code\":\"room-taken\"}")
                .on("PATCH /bookings/17?dryRun=true", 412, conflict)
                .on("PATCH /bookings/17", 200, MOVED);
        begin();

        lines.type("extend")
                .says("This cannot be done\n")
                .says("refused: room-taken\n")
                .type("note from me");
        lines.says("field, before, theirs, mine\n").says("notes, nothing, from ben (ben), from me\n");
        lines.says("m mine over theirs, t take theirs, esc back\n").type("m").says("Done: 2026-17");
    }

    @Test
    void takesALineOfAListByItsNumberAndSearches() {
        begin();

        lines.type("help").says("Enter says more").type("").says("21: ").type("week on");
        lines.says("1: ], one week on\n").type("1").says("1 - Apartment, Tue 8 Dec: free\n");
        lines.type("room").says("Room:").type("e").says("1: 1 - Apartment, Fall\n2: 2 - Einzelzimmer, Fall\n");
        lines.type("2").says("2 - Einzelzimmer, Tue 8 Dec: free\n").type("room attic");
        lines.says("No room matches");
    }

    @Test
    void runsTheCommandsOfTheCommandLine() {
        begin();

        lines.type("guests add Anna 'von Hoff'").says("printed [guests, add, Anna, von Hoff] in 999\n");
        lines.type(":rooms")
                .says("printed [rooms] in 999\n")
                .type("herberge today --all")
                .says("printed [today, --all]");
        lines.type(":").says("commands by name").type("herberge guests").says("1: herberge guests add, Add a guest.");
        lines.type("1").says("herberge guests add type it").type("Meyer").says("printed [guests, add, Meyer]");
    }

    @Test
    void aQuestionOfACommandIsAskedAndAnswered() {
        SocketServer.Peer peer = begin();

        lines.type("blocks remove")
                .says("herberge blocks remove\n12 May\n13 May\nRemove both? [y/N]\n")
                .says("Answer: type it, or esc to go back\n> ");
        peer.send(event(41, 4, booking(4, 2, "2026-12-01", "2026-12-05")));
        lines.says("ben moved 2026-17 (Erika Meyer)").type("y").says("answered y\n");
        lines.type("blocks remove").says("Remove both?").type("").says("answered \n");
        lines.type("blocks remove")
                .says("Remove both?")
                .type("esc")
                .says("not answered\n")
                .type("");
        lines.says("1 - Apartment, Tue 1 Dec: free\n");
    }

    @Test
    void aPipeThatEndsAtAQuestionEndsTheProgram() throws InterruptedException {
        lines.type("blocks remove").end();
        open("en", false);

        assertThat(isOver()).isTrue();
        assertThat(lines.text()).contains("Remove both? [y/N]").doesNotContain("answered");
    }

    @Test
    void aPipeAnswersAQuestion() throws InterruptedException {
        lines.type("blocks remove").type("y").type("rooms").end();
        open("en", false);

        assertThat(isOver()).isTrue();
        assertThat(lines.text()).contains("answered y\n", "printed [rooms]");
    }

    @Test
    void recordsAPaymentInLines() {
        server.on("POST /bookings/17/payments?dryRun=true", 200, "{}").on("POST /bookings/17/payments", 201, "{}");
        server.on("GET /tape-chart?from=2026-10-15&to=2027-06-17", 200, chart(STAY));
        begin();

        lines.type("pay")
                .says("Price: 210.00\nPaid: 100.00, open: 110.00\n")
                .says("Enter takes 110.00")
                .type("");
        lines.says("1: transfer\n").type("2").says("Reference").type("till 12").says("paid 110.00, cash, till 12\n");
        lines.says("Open after that: 0.00\n").type("y").says("Done: 2026-17 (Erika Meyer): paid 110.00");
        lines.type("journal").says("herberge pay 17 110.00 --by cash --reference 'till 12'\n");
    }

    @Test
    void aLostConnectionIsSaid() {
        begin().drop();

        lines.says("connection lost, trying again, anna @");
        lines.type("waiting").says("Nothing waits for the connection.\n");
    }

    @Test
    void aPipeIsAnsweredLineByLineUntilItEnds() throws InterruptedException {
        server.on("PATCH /bookings/17?dryRun=true", 200, MOVED).on("PATCH /bookings/17", 200, MOVED);
        lines.type("extend").type("j").type("rooms").end();
        open("de", false);

        assertThat(isOver()).isTrue();
        assertThat(lines.text())
                .contains("Diese Änderung senden?", "Erledigt: 2026-17", "Di 01.12. bis Sa 05.12.", "printed [rooms]")
                .doesNotContain("> ");
    }

    @Test
    void endsByCommandAndByCall() throws InterruptedException {
        open("en", true);
        lines.says(PLACE).type("quit");
        assertThat(isOver()).isTrue();

        PlainApp again = open("en", true);
        again.close();
        assertThat(isOver()).isTrue();
    }
}

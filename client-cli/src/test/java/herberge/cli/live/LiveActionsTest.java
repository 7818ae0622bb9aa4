package herberge.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedServer.Request;
import herberge.cli.SocketServer;
import herberge.cli.api.Json;
import herberge.cli.api.PrivateFile;
import herberge.cli.api.Write;
import herberge.cli.live.model.Stay;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LiveActionsTest extends LiveTest {

    private static final String MOVED = booking(4, 1, "2026-12-02", "2026-12-05");

    private List<Request> patches() {
        return server.requests("PATCH");
    }

    @Test
    void movesAStayAfterADryRun() {
        server.on("PATCH /bookings/17?dryRun=true", 200, MOVED).on("PATCH /bookings/17", 200, MOVED);
        start("en");
        connect();
        screen.shows("=Meyer=");

        screen.type("lm\u001B[C\r")
                .shows("Send this change?")
                .shows("2026-17 (Erika Meyer) to 1 - Apartment, Wed 2 Dec");
        assertThat(patches()).hasSize(1);
        screen.type("\r").shows("✔").shows("herberge move 17 --from 2026-12-02 --to 2026-12-05");

        assertThat(patches()).hasSize(2).allSatisfy(request -> {
            assertThat(request.header("If-Match")).isEqualTo("\"3\"");
            assertThat(request.body()).isEqualTo("{\"checkIn\":\"2026-12-02\",\"checkOut\":\"2026-12-05\"}");
        });
    }

    @Test
    void afterAFaultOfTheServerTheBarIsAsBeforeAndTheFaultIsSaid() {
        server.on("PATCH /bookings/17?dryRun=true", 200, MOVED)
                .on("PATCH /bookings/17", 500, "{\"code\":\"internal\",\"requestId\":\"r-500\"}");
        start("en");
        connect();
        screen.shows("=Meyer=");

        screen.type(">").shows("Send this change?").type("\r");

        screen.shows("This cannot be done").shows("refused: internal").hides("✱");
        screen.type("\u001B").hides("This cannot be done").shows("=Meyer===.");
    }

    @Test
    void anAnswerOfAProxyIsASentenceToo() {
        server.on("PATCH /bookings/17?dryRun=true", 502, "<html>Bad Gateway</html>");
        start("en");
        connect();
        screen.shows("=Meyer=");

        screen.type(">").shows("This cannot be done").hides("<html>").type("\u001B");
        screen.hides("This cannot be done").shows("=Meyer===.");
    }

    /** The server may have executed it, so it is kept with its key, by which the server knows it again. */
    @Test
    void aChangeWithoutAnAnswerInTimeWaitsWithItsKey() {
        patience = Duration.ofSeconds(1);
        CountDownLatch never = new CountDownLatch(1);
        server.on("PATCH /bookings/17?dryRun=true", 200, MOVED).holds("PATCH /bookings/17", never);
        start("en");
        connect();
        screen.shows("=Meyer=");

        screen.type(">")
                .shows("Send this change?")
                .type("\r")
                .shows("1 waiting")
                .shows("✱");

        assertThat(patches().stream()
                        .skip(1)
                        .map(request -> request.header("Idempotency-Key"))
                        .distinct())
                .hasSize(1);
        screen.type("W").shows("changes that wait");
        never.countDown();
    }

    @Test
    void showsWhyAChangeIsRefusedAndSendsNothing() {
        server.on("PATCH /bookings/17?dryRun=true", 409, "{\"code\":\"room-taken\"}");
        start("de");
        connect();
        screen.shows("=Meyer=");

        screen.type(">").shows("Das geht nicht").shows("refused: room-taken");
        screen.type("\r").type("\u001B").hides("Das geht nicht").hides("=Meyer====");

        assertThat(patches()).hasSize(1);
    }

    @Test
    void showsAnOwnChangeAtOnceAndTakesItBackIfItIsRefused() {
        CountDownLatch answered = new CountDownLatch(1);
        server.on("PATCH /bookings/17?dryRun=true", 200, MOVED)
                .on("PATCH /bookings/17", 409, "{\"code\":\"room-taken\"}")
                .holds("PATCH /bookings/17", answered);
        start("en");
        connect();
        screen.shows("=Meyer=");

        screen.type(">").shows("Send this change?").type("\r").shows("✱Erika Meyer");
        answered.countDown();

        screen.shows("refused: room-taken").type("\u001B").hides("✱").shows("=Meyer=");
    }

    @Test
    void showsABookingAtOnceAndThenAsTheServerMadeIt() {
        CountDownLatch answered = new CountDownLatch(1);
        String guest = "{\"id\":12,\"lastName\":\"Meyer\",\"firstName\":\"Erika\",\"version\":1}";
        server.on("GET /guests?q=mey&limit=50", 200, "{\"items\":[" + guest + "],\"nextCursor\":null}")
                .on("POST /bookings?dryRun=true", 201, "{}")
                .on("POST /bookings", 201, booking(1, 2, "2026-12-01", "2026-12-03"))
                .holds("POST /bookings", answered);
        start("en");
        connect();
        screen.shows("=Meyer=").type("\u001B[Bb").shows("Guest:").type("mey\r").shows("Erika Meyer");
        screen.type("\r").shows("Nights:").type("\u00152\r").shows("Persons:").type("\r");

        screen.shows("Send this change?").type("\r").shows("✱Meyer");
        answered.countDown();

        screen.shows("✔").hides("✱").shows("2026-17  Erika Meyer");
    }

    @Test
    void mergesAChangeThatDoesNotClash() {
        String conflict = "{\"code\":\"version-conflict\",\"currentVersion\":9,\"clashes\":[],\"changes\":[]}";
        server.on("PATCH /bookings/17?dryRun=true", 200, MOVED)
                .on("PATCH /bookings/17", 412, conflict)
                .on("PATCH /bookings/17", 200, MOVED);
        start("en");
        connect();
        screen.shows("=Meyer=").type(">").shows("Send this change?").type("\r").shows("✔");

        assertThat(patches())
                .extracting(request -> request.header("If-Match"))
                .containsExactly("\"3\"", "\"3\"", "\"9\"");
    }

    @Test
    void showsMineAndTheirsWhereTheyClash() {
        String conflict = """
                {"code":"version-conflict","currentVersion":9,"clashes":["notes"],"changes":[{"field":"notes",\
                "from":"late","to":"from ben","username":"ben"}]}""";
        server.on("PATCH /bookings/17?dryRun=true", 412, conflict).on("PATCH /bookings/17", 200, MOVED);
        start("en");
        connect();
        screen.shows("“late”").type("n\u0015from me\r");

        screen.shows("Changed in between").shows("late").shows("from ben (ben)").shows("from me");
        screen.type("m").shows("✔");

        assertThat(patches().get(1).header("If-Match")).isEqualTo("\"9\"");
        assertThat(patches().get(1).body()).isEqualTo("{\"notes\":\"from me\"}");
    }

    /** Keeps a change of an earlier run, with its first attempt at that time. */
    private WantedChange keep(String since, Stay expected) {
        WantedChange change = new WantedChange(
                "Move it",
                "herberge move 17",
                Write.patch("/bookings/17", 3, Json.object().put("checkOut", "2026-12-09")),
                expected);
        outbox().add(change, Instant.parse(since));
        return change;
    }

    private Outbox outbox() {
        return new Outbox(new PrivateFile(config, "waiting.json"), "@" + sockets.url());
    }

    private List<WantedChange> kept() {
        return outbox().all().stream().map(Outbox.Waiting::change).toList();
    }

    private static Stay longer() {
        return new Stay(
                false,
                17L,
                3,
                1,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 9),
                "confirmed",
                "Erika Meyer",
                "2026-17",
                null);
    }

    @Test
    void doesNotSendAnOldChangeByItself() {
        keep("2020-01-01T00:00:00Z", longer());
        start("en");
        connect();

        screen.shows("This change waits for too long").shows("Move it").shows("1 waiting");
        screen.shows("The house is not so now.").shows("departure: now 2026-12-04, wanted 2026-12-09");
        screen.type("x").hides("1 waiting").hides("✱");

        assertThat(patches()).isEmpty();
        assertThat(config.resolve("waiting.json")).doesNotExist();
    }

    @Test
    void sendsAnOldChangeAsANewOneIfTheUserWants() {
        WantedChange old = keep("2020-01-01T00:00:00Z", longer());
        server.on("PATCH /bookings/17?dryRun=true", 200, MOVED).on("PATCH /bookings/17", 200, MOVED);
        start("en");
        connect();

        screen.shows("This change waits for too long").type("s").shows("Send this change?");
        screen.type("\r").shows("✔");

        assertThat(patches())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.header("Idempotency-Key"))
                        .isNotEqualTo(old.write().key()));
    }

    @Test
    void escLeavesAnOldChangeWaitingAndAsksAgainAtTheNextConnection() {
        WantedChange old = keep("2020-01-01T00:00:00Z", longer());
        start("en");
        SocketServer.Peer peer = connect();

        screen.shows("This change waits for too long").type("\u001B").hides("waits for too long");
        screen.shows("Waits on: Move it").shows("1 waiting").shows("✱Erika Meyer");
        assertThat(kept()).containsExactly(old);
        peer.drop();
        connect();
        screen.shows("This change waits for too long").type("x").hides("1 waiting");

        assertThat(patches()).isEmpty();
    }

    @Test
    void escAtThePreviewOfAnOldChangeLeavesItWaitingToo() {
        WantedChange old = keep("2020-01-01T00:00:00Z", longer());
        server.on("PATCH /bookings/17?dryRun=true", 200, MOVED);
        start("en");
        connect();

        screen.shows("This change waits for too long").type("s").shows("Send this change?");
        screen.type("\u001B").hides("Send this change?").shows("1 waiting").shows("✱Erika Meyer");

        assertThat(kept()).containsExactly(old);
        assertThat(patches()).hasSize(1);
    }

    @Test
    void anOldChangeThatIsLeftDoesNotHoldBackTheOthers() {
        keep("2020-01-01T00:00:00Z", longer());
        WantedChange note = new WantedChange(
                "Note it",
                "herberge edit 17",
                Write.patch("/bookings/17", 3, Json.object().put("notes", "late")));
        outbox().add(note, Instant.now());
        server.on("PATCH /bookings/17", 200, MOVED);
        start("en");
        connect();

        screen.shows("This change waits for too long").shows("2 waiting").type("\u001B");
        screen.shows("✔ Note it").shows("1 waiting");

        assertThat(patches())
                .singleElement()
                .extracting(request -> request.header("Idempotency-Key"))
                .isEqualTo(note.write().key());
    }

    @Test
    void escAtTheConflictOfAChangeThatWaitedLeavesItWaiting() {
        String conflict = """
                {"code":"version-conflict","currentVersion":9,"clashes":["checkOut"],"changes":[{"field":"checkOut",\
                "from":"2026-12-04","to":"2026-12-06","username":"ben"}]}""";
        WantedChange waits = keep(Instant.now().toString(), longer());
        server.on("PATCH /bookings/17", 412, conflict).on("PATCH /bookings/17", 200, MOVED);
        start("en");
        connect();

        screen.shows("Changed in between")
                .type("\u001B")
                .hides("Changed in between")
                .shows("1 waiting");
        assertThat(kept()).containsExactly(waits);
        screen.type("W").shows("Move it").type("\r").shows("What is to become").type("s");

        screen.shows("✔").hides("1 waiting");
    }

    @Test
    void aChangeWaitsInThisRunIfItsFileCannotBeWritten() throws IOException {
        start("en");
        connect();
        screen.shows("=Meyer=");
        Files.createDirectories(config.resolve("waiting.json")); // as good as a full disk
        server.close();

        screen.type(">")
                .shows("No connection")
                .type("\r")
                .shows("waiting.json: it is a folder")
                .shows("1 waiting");
        screen.shows("✱Erika Meyer").type("W").shows("changes that wait");
    }

    @Test
    void drawsWhatAFormerRunHasKeptAndDropsIt() {
        keep("2026-12-01T08:00:00Z", longer());
        start("en"); // it is not connected, so nothing is sent by itself

        screen.shows("✱Erika Meyer")
                .shows("1 waiting")
                .type("W")
                .shows("changes that wait")
                .shows("Move it");
        screen.type("\r").shows("What is to become").shows("herberge move 17").type("x");

        screen.hides("✱").shows("=Meyer=").type("W").shows("Nothing waits");
        assertThat(patches()).isEmpty();
        assertThat(config.resolve("waiting.json")).doesNotExist();
    }

    @Test
    void takesBackTheLatestChangeThatIsInEffect() {
        String undone = change(812, "updated", ",\"undoneBy\":813");
        server.on(
                        "GET /changes?mine=true&limit=50",
                        200,
                        "{\"items\":[" + undone + "," + change(811, "updated", "") + "]}")
                .on("POST /changes/811/undo?dryRun=true", 200, "{}")
                .on("POST /changes/811/undo", 200, "{}")
                // the chart is loaded again around its first visible night, 29 November
                .on("GET /tape-chart?from=2026-10-15&to=2027-06-17", 200, chart(STAY));
        start("de");
        connect();
        screen.shows("=Meyer=")
                .type("u")
                .shows("Zurücknehmen: Buchung 2026-17 geändert: Abreise")
                .type("\r")
                .shows("✔");

        assertThat(server.requests("POST")).hasSize(2);
    }

    private static String change(long id, String operation, String more) {
        return String.format(
                Locale.ROOT,
                "{\"id\":%d,\"entity\":\"booking\",\"entityId\":17,\"operation\":\"%s\",\"username\":\"anna\","
                        + "\"fields\":[\"checkOut\"],\"undoable\":true%s}",
                id,
                operation,
                more);
    }

    @Test
    void theDaySaysWhatThoseWhoLeaveStillOwe() {
        String leaving = booking(3, 1, "2026-11-28", "2026-12-01");
        server.on("GET /today", 200, "{\"date\":\"2026-12-01\",\"departures\":[" + leaving + "]}");
        start("en");
        connect();

        screen.shows("=Meyer=").type("d").shows("leaves").shows("Erika Meyer, open: 110.00");
    }

    @Test
    void listsTheDayAndGoesToTheChosenBooking() {
        String plan = "{\"date\":\"2026-12-01\",\"arrivals\":[" + booking(3, 1, "2026-12-01", "2026-12-04") + "]}";
        server.on("GET /today", 200, plan);
        start("en");
        connect();
        screen.shows("=Meyer=").type("]").shows("Tue 8 Dec: free").type("d").shows("arrives");

        screen.type("meyer\r").shows("2026-17  Erika Meyer");
    }
}

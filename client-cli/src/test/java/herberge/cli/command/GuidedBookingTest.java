package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedPrompt;
import herberge.cli.TerminalTest;
import herberge.cli.process.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code book --room} and {@code why-not}. */
class GuidedBookingTest extends TerminalTest {

    private static final String ROOMS = """
            {"items":[
            {"roomId":3,"name":"3 - Einzelzimmer","location":"Fall","capacity":1,"free":false,"why":[
            {"kind":"capacity","capacity":1,"partySize":2},{"kind":"booking","id":17,"reservationNumber":"2026-17",
            "checkIn":"2026-12-24","checkOut":"2026-12-27","status":"confirmed","createdBy":2}]},
            {"roomId":8,"name":"8 - Bungalow","location":"Fall","capacity":4,"free":true,"why":[]},
            {"roomId":5,"name":"5 - Doppelzimmer","location":"Fall","capacity":2,"free":true,"why":[]},
            {"roomId":4,"name":"4 - Doppelzimmer","location":"Fall","capacity":2,"free":true,"why":[]}]}""";

    private static final String MEYER = "{\"id\":12,\"version\":1,\"firstName\":\"Hans\",\"lastName\":\"Meyer\"}";
    private static final String MEIER = "{\"id\":15,\"version\":1,\"firstName\":\"Eva\",\"lastName\":\"Meier\"}";
    private static final String BODY =
            "{\"checkIn\":\"2026-12-25\",\"checkOut\":\"2026-12-28\",\"partySize\":2,\"roomId\":4,\"guestId\":";

    @BeforeEach
    void house() {
        server.on("GET /info", 200, INFO)
                .on("GET /availability?from=2026-12-25&to=2026-12-28&partySize=2", 200, ROOMS)
                .on("GET /bookings/17", 200, BOOKING)
                .on("GET /rooms?limit=500", 200, page("{\"id\":3,\"name\":\"3 - Einzelzimmer\",\"capacity\":1}"))
                .on("GET /users/names", 200, page("{\"id\":2,\"username\":\"anna\",\"fullName\":null}"))
                .on("GET /guests?q=Meyer&limit=11", 200, page(MEIER, MEYER))
                .on("GET /guests?q=Ute%20Krug&limit=11", 200, page())
                .on("POST /bookings?dryRun=true", 200, BOOKING.replace("\"2026-17\"", "null"))
                .on("POST /bookings", 201, BOOKING)
                .on("POST /guests", 201, "{\"id\":61,\"version\":1,\"firstName\":\"Ute\",\"lastName\":\"Krug\"}");
    }

    @Test
    void picksTheSmallestRoomAndShowsTheStayBeforeItBooks() {
        ScriptedPrompt yes = new ScriptedPrompt("y");

        Run run = runAtKeyboard(yes, "book", "fri", "+3", "Meyer", "--room", "auto", "--party", "2");

        assertThat(yes.questions()).containsExactly("Book it? [y/N] ");
        assertThat(run.out()).startsWith("Would be booked: 3 - Einzelzimmer, ").contains("\nBooked 2026-17: ");
        assertThat(server.requests("POST"))
                .hasSize(2)
                .allSatisfy(post -> assertThat(post.body()).isEqualTo(BODY + "12}"));
    }

    @Test
    void booksNothingWithoutAYes() {
        assertThat(runAtKeyboard(
                                new ScriptedPrompt("n"), "book", "fri", "+3", "Meyer", "--room", "auto", "--party", "2")
                        .out())
                .endsWith("\nNothing is booked.\n");
        assertThat(server.requests("POST")).hasSize(1);
    }

    @Test
    void aScriptBooksAtOnceForAKnownGuest() {
        assertThat(run("book", "fri", "+3", "Meyer", "--room", "auto", "--party", "2")
                        .out())
                .startsWith("Booked");
        assertThat(server.requests("POST")).hasSize(1);
    }

    @Test
    void offersToAddAGuestThatIsNotKnown() {
        ScriptedPrompt yes = new ScriptedPrompt("y");

        Run run = runAtKeyboard(yes, "book", "fri", "+3", "Ute Krug", "--room", "auto", "--party", "2");

        assertThat(yes.questions())
                .containsExactly("No guest is called \"Ute Krug\". Add the guest, and book 4 - Doppelzimmer,"
                        + " Fri 2026-12-25 to Mon 2026-12-28? [y/N] ");
        assertThat(run.err()).isEqualTo("herberge: Added: Ute Krug (id 61).\n");
        assertThat(server.requests("POST").get(0).body()).isEqualTo("{\"firstName\":\"Ute\",\"lastName\":\"Krug\"}");
        assertThat(server.requests("POST").get(1).body()).isEqualTo(BODY + "61}");
    }

    @Test
    void addsNoGuestInAScriptUnlessItIsConfirmed() {
        Run refused = run("book", "fri", "+3", "Ute Krug", "--room", "auto", "--party", "2");

        assertThat(refused.code()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(run("book", "fri", "+3", "Ute Krug", "--room", "auto", "--party", "2", "--dry-run")
                        .code())
                .isEqualTo(ExitCode.NOT_FOUND);
        assertThat(server.requests("POST")).isEmpty();
        assertThat(run("book", "fri", "+3", "Ute Krug", "--room", "auto", "--party", "2", "--yes")
                        .code())
                .isZero();
    }

    @Test
    void saysWhatIsInTheWayBeforeItAddsAGuest() {
        Run run = run("book", "fri", "+3", "Ute Krug", "--room", "3 - Einzelzimmer", "--party", "2", "--yes");

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).isEqualTo("""
                herberge: 3 - Einzelzimmer is not free from Fri 2026-12-25 to Mon 2026-12-28:
                  1 bed for 2 persons.
                  booking 2026-17 (Jürgen Größmann), confirmed, from 2026-12-24 to 2026-12-27, entered by anna.
                """);
        assertThat(server.requests("POST")).isEmpty();
    }

    @Test
    void saysThatNoRoomIsFree() {
        server.on("GET /availability?from=2026-12-25&to=2026-12-28&partySize=9", 200, "{\"items\":[]}");

        Run run = run("book", "fri", "+3", "Meyer", "--room", "auto", "--party", "9");

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).contains("No room is free from Fri 2026-12-25 to Mon 2026-12-28 for 9.");
    }

    @Test
    void wantsToKnowForWhom() {
        assertThat(run("book", "3", "fri", "+3").err()).contains("Say for whom: --guest");
        assertThat(run("book", "3", "fri", "+3", "Meyer", "--guest", "12").err())
                .contains("book takes three words");
        assertThat(run("book", "fri", "+3", "Meyer", "--room", "auto", "--guest", "12")
                        .err())
                .contains("--room and --guest do not go together");
    }

    @Test
    void saysWhyARoomIsNotFreeAndWhichAre() {
        Run run = run("why-not", "3", "fri", "+3", "--party", "2");

        assertThat(run.out()).isEqualTo("""
                3 - Einzelzimmer is not free from Fri 2026-12-25 to Mon 2026-12-28:
                  1 bed for 2 persons.
                  booking 2026-17 (Jürgen Größmann), confirmed, from 2026-12-24 to 2026-12-27, entered by anna.
                Free then and big enough:
                  8 - Bungalow (id 8, 4 beds)
                  5 - Doppelzimmer (id 5, 2 beds)
                  4 - Doppelzimmer (id 4, 2 beds)
                """);
        assertThat(run("why-not", "4", "fri", "+3", "--party", "2").out())
                .isEqualTo("4 - Doppelzimmer is free from Fri 2026-12-25 to Mon 2026-12-28.\n");
        assertThat(run("why-not", "4", "fri", "+3", "--party", "2", "-o", "csv").out())
                .endsWith("4,4 - Doppelzimmer,Fall,2,true,\r\n");
    }

    @Test
    void knowsThatAnInactiveRoomTakesNoStay() {
        assertThat(run("why-not", "7", "fri", "+3", "--party", "2"))
                .isEqualTo(new Run(1, "", "herberge: Room 7 is inactive and takes no new stay.\n"));
    }
}

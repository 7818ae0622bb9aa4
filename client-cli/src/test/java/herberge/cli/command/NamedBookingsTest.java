package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import herberge.cli.ScriptedPrompt;
import herberge.cli.ScriptedServer.Request;
import herberge.cli.TerminalTest;
import herberge.cli.process.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bookings that are named by their guests, and several bookings at once. */
class NamedBookingsTest extends TerminalTest {

    private static final String OPEN =
            "GET /bookings?q=Gr%C3%B6ssmann&status=checked-in&status=confirmed&status=reserved&limit=200";
    private static final String ANY = "GET /bookings?q=Gr%C3%B6ssmann&limit=200";

    @BeforeEach
    void bookings() {
        server.on("GET /info", 200, INFO)
                .on("GET /bookings/17", 200, BOOKING)
                .on("GET /bookings/18", 200, booking(18, 1, "reserved"));
    }

    @Test
    void aNameMeansTheOnlyStayThatIsNotOver() {
        String other = booking(19, 1, "confirmed").replace("Jürgen Größmann", "Greta Grossman");
        server.on(OPEN, 200, page(BOOKING, other)).on("POST /bookings/17/cancel", 200, booking(17, 4, "cancelled"));

        Run run = run("cancel", "Grössmann");

        assertThat(run.out()).startsWith("Cancelled 2026-17: ");
        assertThat(server.requests("POST")).hasSize(1);
    }

    @Test
    void aNameMeansAStayThatIsOverIfThereIsNoOther() {
        server.on(OPEN, 200, page()).on(ANY, 200, page(BOOKING));

        assertThat(run("show", "Grössmann").out()).startsWith("Booking 2026-17\n");
    }

    @Test
    void theCommandDecidesWhichStatusIsMeant() {
        server.on("GET /bookings?q=Gr%C3%B6ssmann&status=checked-in&limit=200", 200, page(BOOKING))
                .on("POST /bookings/17/check-out", 200, booking(17, 4, "checked-out"));

        assertThat(run("check-out", "Grössmann").out()).startsWith("Checked out 2026-17");
    }

    @Test
    void aScriptGetsTheListAndNothingIsDone() {
        server.on(OPEN, 200, page(booking(18, 1, "reserved"), BOOKING));

        Run run = run("cancel", "Grössmann");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo("""
                herberge: "Grössmann" could be several bookings; name one by its number:
                  2026-18  Jürgen Größmann, 3 - Einzelzimmer, Thu 2026-12-24 to Sun 2026-12-27 (3 nights), reserved
                  2026-17  Jürgen Größmann, 3 - Einzelzimmer, Thu 2026-12-24 to Sun 2026-12-27 (3 nights), confirmed
                """);
        assertThat(server.requests("POST")).isEmpty();
    }

    private static String part(long id, String link, String from, String to) {
        return booking(id, 1, "checked-in")
                .replace("\"partySize\"", link + ",\"partySize\"")
                .replace("2026-12-24", from)
                .replace("2026-12-27", to);
    }

    /** Two parts of one stay; the house's day is that of {@link #INFO}, in the second part. */
    private void stayInTwoRooms() {
        stayInTwoRooms("\"continuedById\":28");
    }

    private void stayInTwoRooms(String ofFirst) {
        String earlier = part(27, ofFirst, "2026-11-20", "2026-11-24");
        String later = part(28, "\"continuesId\":27", "2026-11-24", "2027-01-30");
        server.on(OPEN, 200, page(later, earlier))
                .on("GET /bookings?guestId=12&limit=500", 200, page(later, earlier, booking(20, 1, "cancelled")))
                .on("GET /bookings/27", 200, earlier)
                .on("GET /bookings/28", 200, later);
    }

    @Test
    void theNameOfAStayInSeveralRoomsMeansThePartOfToday() {
        stayInTwoRooms();

        assertThat(run("show", "Grössmann").out()).startsWith("Booking 2026-28\n");
        server.on("POST /bookings/28/change-room", 200, booking(28, 2, "checked-in"));
        assertThat(run("change-room", "Grössmann", "2").code()).isZero();
    }

    @Test
    void anExtensionIsOfTheLastPartWhicheverIsNamed() {
        stayInTwoRooms();
        server.on("PATCH /bookings/28", 200, booking(28, 2, "checked-in"));

        run("extend", "27", "1");
        run("extend", "Grössmann", "1");

        assertThat(server.requests("PATCH"))
                .extracting(Request::body)
                .containsExactly("{\"checkOut\":\"2027-01-31\"}", "{\"checkOut\":\"2027-01-31\"}");
    }

    @Test
    void paymentsAndPricesAreThoseOfTheFirstPart() {
        String open = "\"continuedById\":28,\"openCents\":9000";
        String priced = part(27, open, "2026-11-20", "2026-11-24");
        stayInTwoRooms(open);
        server.on("POST /bookings/27/payments", 201, """
                {"id":1,"bookingId":27,"amountCents":9000,"method":"transfer","paidOn":"2026-12-23"}""")
                .on("POST /bookings/27/reprice", 200, priced)
                .on("PATCH /bookings/27", 200, priced);

        assertThat(run("pay", "Grössmann").code()).isZero();
        assertThat(run("price", "28", "--anew").code()).isZero();
        assertThat(run("edit", "28", "27", "--paid", "yes").code()).isZero();

        assertThat(server.requests("POST").get(0).body()).contains("\"amountCents\":9000");
        assertThat(server.requests("PATCH")).hasSize(1);
    }

    @Test
    void theEndOfAStayIsMovedInItsLastPartAndItsRoomInThatOfToday() {
        String first = part(28, "\"continuedById\":29", "2026-11-24", "2027-01-30");
        String second = part(29, "\"continuesId\":28", "2027-01-30", "2027-02-02");
        server.on(OPEN, 200, page(first, second))
                .on("GET /bookings/28", 200, first)
                .on("GET /bookings/29", 200, second)
                .on("PATCH /bookings/29", 200, second)
                .on("PATCH /bookings/28", 200, first);

        assertThat(run("move", "Grössmann", "--to", "2027-02-03").code()).isZero();
        assertThat(run("move", "Grössmann", "--room", "4").code()).isZero();

        assertThat(server.requests("PATCH"))
                .extracting(Request::target, Request::body)
                .containsExactly(
                        tuple("/bookings/29", "{\"checkOut\":\"2027-02-03\"}"),
                        tuple("/bookings/28", "{\"roomId\":4}"));
    }

    @Test
    void aGuestsStaysAreCountedAndNotTheirParts() {
        stayInTwoRooms();
        server.on("GET /guests/12", 200, "{\"id\":12,\"version\":1,\"lastName\":\"Größmann\"}");

        assertThat(run("guests", "show", "12").out()).contains("Stays (2)");
    }

    @Test
    void aUserChoosesFromTheList() {
        server.on(OPEN, 200, page(booking(18, 1, "reserved"), BOOKING));
        ScriptedPrompt second = new ScriptedPrompt("2");

        Run run = runAtKeyboard(second, "show", "Grössmann");

        assertThat(second.questions()).containsExactly("Which one (1-2)? ");
        assertThat(run.err()).contains("\n  2)  2026-17  Jürgen Größmann, ");
        assertThat(run.out()).startsWith("Booking 2026-17\n");
    }

    @Test
    void anAnswerThatIsNotInTheListChoosesNothing() {
        server.on(OPEN, 200, page(booking(18, 1, "reserved"), BOOKING));

        for (String answer : new String[] {"", "0", "3", "none"}) {
            Run run = runAtKeyboard(new ScriptedPrompt(answer), "cancel", "Grössmann");

            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).endsWith("herberge: Nothing is chosen, so nothing is done.\n");
        }
        assertThat(server.requests("POST")).isEmpty();
    }

    @Test
    void namesOfNoGuestAndSignsAreNoBookings() {
        server.on(OPEN, 200, page()).on(ANY, 200, page());

        assertThat(run("show", "Grössmann"))
                .isEqualTo(new Run(5, "", "herberge: There is no booking of a guest named \"Grössmann\".\n"));
        assertThat(run("show", "17-").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void changesSeveralAtOnceAndEachOnce() {
        server.on(OPEN, 200, page(BOOKING))
                .on("POST /bookings/17/check-in", 200, booking(17, 4, "checked-in"))
                .on("POST /bookings/18/check-in", 200, booking(18, 2, "checked-in"));

        Run run = run("check-in", "17", "18", "17");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.startsWith("Checked in 2026-1"));
        assertThat(server.requests("POST")).hasSize(2);
    }

    @Test
    void aRefusalOfOneDoesNotKeepTheOthersFromBeingChanged() {
        server.on(
                        "POST /bookings/17/confirm",
                        409,
                        "{\"code\":\"illegal-transition\",\"from\":\"confirmed\",\"to\":\"confirmed\",\"allowed\":[]}")
                .on("POST /bookings/18/confirm", 200, booking(18, 2, "confirmed"));

        Run run = run("confirm", "17", "18");

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err())
                .isEqualTo("herberge: 2026-17 (Jürgen Größmann): A booking that is confirmed cannot become confirmed;"
                        + " it stays as it is.\n");
        assertThat(run.out()).startsWith("Confirmed 2026-18");
    }

    @Test
    void findsAllBeforeItChangesTheFirst() {
        assertThat(run("confirm", "18", "99").code()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(server.requests("POST")).isEmpty();
    }

    @Test
    void programsGetOneListOfAll() {
        server.on("PATCH /bookings/17", 200, BOOKING).on("PATCH /bookings/18", 200, booking(18, 2, "reserved"));

        assertThat(run("edit", "17", "18", "--paid", "yes", "-o", "json").out())
                .isEqualTo("{\"items\":[" + BOOKING + "," + booking(18, 2, "reserved") + "]}\n");
        assertThat(run("show", "17", "18", "-o", "csv").out().lines()).hasSize(3);
        assertThat(run("show", "17", "18").out()).contains("Booking 2026-17\n", "\n\nBooking 2026-18\n");
    }
}

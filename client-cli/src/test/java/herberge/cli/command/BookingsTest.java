package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedServer.Request;
import herberge.cli.TerminalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingsTest extends TerminalTest {

    @Test
    void collectsAllPages() {
        server.on("GET /bookings?limit=500", 200, page(BOOKING).replace("null,\"eventSeq\"", "\"a b&c\",\"eventSeq\""))
                .on("GET /bookings?limit=500&cursor=a%20b%26c", 200, page(booking(18, 1, "reserved")));

        Run table = run("bookings");

        assertThat(table.out()).isEqualTo("""
                Number   Arrival     Departure   Nights  Room              Guest            Party  Status
                2026-17  2026-12-24  2026-12-27       3  3 - Einzelzimmer  Jürgen Größmann      2  confirmed
                2026-18  2026-12-24  2026-12-27       3  3 - Einzelzimmer  Jürgen Größmann      2  reserved
                """);
        assertThat(run("bookings", "--output", "JSON").out())
                .isEqualTo("{\"items\":[" + BOOKING + "," + booking(18, 1, "reserved") + "]}\n");
        assertThat(run("bookings", "--output", "csv").out().lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("id,reservationNumber,checkIn,checkOut,nights,roomId,room,");
    }

    @Test
    void asksForNoMoreThanWanted() {
        server.on("GET /bookings?limit=1", 200, page(BOOKING).replace("null,\"eventSeq\"", "\"c\",\"eventSeq\""));

        assertThat(run("bookings", "--limit", "1").out().lines()).hasSize(2);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void refusesAListThatNeverEnds() {
        server.on("GET /bookings?limit=500", 200, page().replace("null,\"eventSeq\"", "\"c\",\"eventSeq\""))
                .on("GET /bookings?limit=500&cursor=c", 200, page().replace("null,\"eventSeq\"", "\"c\",\"eventSeq\""));

        assertThat(run("bookings").code()).isEqualTo(70);
    }

    @Test
    void filtersOnTheServer() {
        server.on("GET /info", 200, INFO)
                .on(
                        "GET /bookings?from=2026-12-23&to=2026-12-30&roomId=3&guestId=12&reservationNumber=2026-17"
                                + "&q=late&arriving=2026-12-24&departing=2026-12-27&status=confirmed&status=reserved"
                                + "&limit=500",
                        200,
                        page());

        Run run = run(
                "bookings",
                "--from",
                "today",
                "--to",
                "+7",
                "--room",
                "3",
                "--guest",
                "12",
                "--number",
                "2026-17",
                "--search",
                "late",
                "--arriving",
                "tomorrow",
                "--departing",
                "27.12.",
                "--status",
                "confirmed,reserved");

        assertThat(run).isEqualTo(new Run(0, "There is no such booking.\n", ""));
    }

    @Test
    void showsABookingByItsNumberInTheTimeOfTheHouse() {
        server.on("GET /info", 200, INFO)
                .on("GET /users/names", 200, page("{\"id\":2,\"username\":\"anna\"}"))
                .on("GET /bookings?reservationNumber=2026-17&limit=1", 200, page(BOOKING))
                .on("GET /bookings/17", 200, BOOKING);

        assertThat(run("show", "2026-17").out()).isEqualTo("""
                Booking 2026-17
                Status        confirmed
                Room          3 - Einzelzimmer (id 3)
                Guest         Jürgen Größmann (id 12)
                Stay          Thu 2026-12-24 to Sun 2026-12-27 (3 nights)
                Party         2 persons
                Companions    Erika Größmann (born 1990-05-01)
                Entered       2026-11-24 09:00 (Europe/Berlin) by anna
                Changed       2026-12-01 23:30 (Europe/Berlin) by user 3
                Version       3
                """);
    }

    @Test
    void saysThatThereIsNoSuchBooking() {
        server.on("GET /bookings?reservationNumber=2026-99&limit=1", 200, page());

        assertThat(run("show", "2026-99")).isEqualTo(new Run(5, "", "herberge: There is no booking 2026-99.\n"));
        assertThat(run("show", "99").code()).isEqualTo(5);
        assertThat(run("show", "2026-x").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "confirm, Confirmed",
        "reserve, Reserved",
        "check-in, Checked in",
        "check-out, Checked out",
        "no-show, Marked as no-show",
        "reopen, Reopened",
        "cancel, Cancelled"
    })
    void takesATransitionFromTheVersionItRead(String command, String done) {
        server.on("GET /bookings/17", 200, BOOKING).on("POST /bookings/17/" + command, 200, booking(17, 4, "changed"));

        assertThat(run(command, "17").out()).startsWith(done + " 2026-17: ").endsWith(", changed.\n");
        Request request = server.requests("POST").get(0);
        assertThat(request.header("If-Match")).isEqualTo("\"3\"");
        assertThat(request.header("Idempotency-Key")).isNotBlank();
        assertThat(request.body()).isEqualTo("{}");
    }

    @Test
    void cancelsWithAReason() {
        server.on("GET /bookings/17", 200, BOOKING)
                .on("POST /bookings/17/cancel?dryRun=true", 200, booking(17, 4, "cancelled"));

        assertThat(run("cancel", "17", "--reason", "ill", "--dry-run").out())
                .startsWith("Dry run, nothing is written. Would be cancelled 2026-17: ");
        assertThat(server.requests("POST").get(0).body()).isEqualTo("{\"reason\":\"ill\"}");
    }

    @Test
    void movesAndKeepsTheNightsOfTheStay() {
        server.on("GET /bookings/17", 200, BOOKING).on("PATCH /bookings/17", 200, booking(17, 4, "confirmed"));

        assertThat(run("move", "17", "--from", "2027-01-05").code()).isZero();
        assertThat(run("move", "17", "--to", "+1", "--room", "4", "--party", "1")
                        .code())
                .isZero();
        assertThat(server.requests("PATCH"))
                .extracting(Request::body)
                .containsExactly(
                        "{\"checkIn\":\"2027-01-05\",\"checkOut\":\"2027-01-08\"}",
                        "{\"checkOut\":\"2026-12-25\",\"roomId\":4,\"partySize\":1}");
        assertThat(server.requests("PATCH"))
                .extracting(r -> r.header("If-Match"))
                .containsOnly("\"3\"");
    }

    @Test
    void continuesAStayInAnotherRoomFromANightOn() {
        server.on("GET /bookings/17", 200, BOOKING)
                .on("POST /bookings/17/change-room", 200, booking(17, 4, "confirmed"));

        assertThat(run("change-room", "17", "2", "--from", "2026-12-25").out()).startsWith("Changed 2026-17: ");

        Request change = server.requests("POST").get(0);
        assertThat(change.body()).isEqualTo("{\"roomId\":2,\"from\":\"2026-12-25\"}");
        assertThat(change.header("If-Match")).isEqualTo("\"3\"");
    }

    @Test
    void showsTheReasonOfACancellation() {
        String cancelled =
                booking(17, 4, "cancelled").replace("\"partySize\"", "\"cancellationReason\":\"ill\",\"partySize\"");
        server.on("GET /bookings/17", 200, cancelled).on("GET /info", 200, INFO).on("GET /users/names", 200, page());

        assertThat(run("show", "17").out()).contains("Status        cancelled\nReason        ill\n");
    }

    @Test
    void saysInWhichRoomAStayContinuesFromWhenUntilWhen() {
        String before = BOOKING.replace("2026-12-27\"", "2026-12-26\"")
                .replace("\"partySize\"", "\"continuedById\":18,\"partySize\"")
                .replace("\"version\":3", "\"version\":4");
        String added = booking(18, 1, "confirmed")
                .replace("2026-12-24", "2026-12-26")
                .replace("\"3 - Einzelzimmer", "\"2 - Doppelzimmer");
        server.on("GET /bookings/17", 200, BOOKING)
                .on("GET /bookings/18", 200, added)
                .on("GET /rooms/2", 200, "{\"id\":2,\"name\":\"2 - Doppelzimmer\"}")
                .on("POST /bookings/17/change-room", 200, before)
                .on("POST /bookings/17/change-room?dryRun=true", 200, before);
        String stay = "2026-17: the stay of Jürgen Größmann continues in 2 - Doppelzimmer from Sat 2026-12-26 until"
                + " Sun 2026-12-27";

        assertThat(run("change-room", "17", "2", "--from", "2026-12-26").out())
                .isEqualTo("Changed " + stay + ", as booking 2026-18.\n");
        assertThat(run("change-room", "17", "2", "--from", "2026-12-26", "--dry-run")
                        .out())
                .isEqualTo("Dry run, nothing is written. Would be changed " + stay + ".\n");
    }

    @Test
    void saysThatAStayIsInTheRoomAlready() {
        server.on("GET /bookings/17", 200, BOOKING).on("POST /bookings/17/change-room", 200, BOOKING);

        assertThat(run("change-room", "17", "3").out())
                .isEqualTo("Nothing is changed: booking 2026-17 (Jürgen Größmann) is in 3 - Einzelzimmer already.\n");
    }

    @Test
    void namesBothPartiesOfASwapWithTheirNewRooms() {
        String other = booking(18, 5, "confirmed")
                .replace("Jürgen Größmann", "Ada Aal")
                .replace("2026-12-24", "2026-12-26")
                .replace("2026-12-27", "2026-12-29")
                .replace("\"roomId\":3", "\"roomId\":4")
                .replace("{\"id\":3,\"name\":\"3 - Einzelzimmer\"}", "{\"id\":4,\"name\":\"4 - Doppelzimmer\"}");
        String after = BOOKING.replace("2026-12-27\"", "2026-12-26\"");
        server.on("GET /bookings/17", 200, BOOKING)
                .on("GET /bookings/18", 200, other)
                .on("POST /bookings/17/swap-room", 200, after)
                .on("POST /bookings/17/swap-room?dryRun=true", 200, after);
        String rooms = "2026-17: Jürgen Größmann is in 4 - Doppelzimmer from Sat 2026-12-26 until Sun 2026-12-27;"
                + " 2026-18, Ada Aal, is in 3 - Einzelzimmer from Sat 2026-12-26 until Tue 2026-12-29.\n";

        assertThat(run("swap", "17", "18").out()).isEqualTo("Swapped " + rooms);
        assertThat(run("swap", "17", "18", "--dry-run").out())
                .isEqualTo("Dry run, nothing is written. Would be swapped " + rooms);
    }

    @Test
    void saysWhenAPartyIsExpectedAndWhatIsTooLate() {
        String late = BOOKING.replace(
                "\"status\"",
                "\"expectedArrival\":\"09:05\",\"warnings\":[{\"code\":\"late-departure\",\"roomId\":3,"
                        + "\"date\":\"2026-12-24\",\"leavingId\":16,\"expectedDeparture\":\"11:00\","
                        + "\"arrivingId\":17,\"expectedArrival\":\"09:05\"}],\"status\"");
        server.on("GET /bookings/17", 200, BOOKING).on("PATCH /bookings/17", 200, late);

        String out = run("edit", "17", "--arrives", "9:05", "--leaves", "").out();

        assertThat(out.lines().toList().get(1))
                .isEqualTo("Note: on Thu 2026-12-24 booking 16 leaves room 3 at 11:00, and booking 17 arrives there"
                        + " at 09:05.");
        assertThat(server.requests("PATCH").get(0).body())
                .isEqualTo("{\"expectedArrival\":\"09:05\",\"expectedDeparture\":null}");
        assertThat(run("edit", "17", "--arrives", "25:00").code()).isEqualTo(2);
    }

    @Test
    void leavesTheFirstNightInTheOtherRoomToTheServer() {
        server.on("GET /bookings/17", 200, BOOKING)
                .on("POST /bookings/17/change-room", 200, booking(17, 4, "confirmed"));

        run("change-room", "17", "2");

        assertThat(server.requests("POST").get(0).body()).isEqualTo("{\"roomId\":2}");
    }

    @Test
    void swapsTheVersionsThatWereRead() {
        server.on("GET /bookings/17", 200, BOOKING)
                .on("GET /bookings/18", 200, booking(18, 5, "confirmed"))
                .on("POST /bookings/17/swap-room", 200, booking(17, 4, "confirmed"));

        assertThat(run("swap", "17", "18").out()).startsWith("Swapped 2026-17: ");

        Request swap = server.requests("POST").get(0);
        assertThat(swap.body()).isEqualTo("{\"with\":18,\"withVersion\":5}");
        assertThat(swap.header("If-Match")).isEqualTo("\"3\"");
    }

    @Test
    void movesNothingWithoutAWordAboutIt() {
        assertThat(run("move", "17").code()).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void tellsWhoChangedWhatInBetween() {
        server.on("GET /info", 200, INFO).on("GET /bookings/17", 200, BOOKING).on("PATCH /bookings/17", 412, """
                        {"code":"version-conflict","status":412,"requestId":"r-8","current":{},"yourVersion":3,
                        "currentVersion":4,"changes":[{"field":"roomId","from":3,"to":4,"by":2,"username":"anna",
                        "at":"2026-12-23T10:00:00Z"}],"clashes":["roomId"]}""");

        Run run = run("move", "17", "--room", "5");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("anna changed roomId from \"3\" to \"4\" at 2026-12-23 11:00 (Europe/Berlin).")
                .endsWith("(request r-8)\n");
    }
}

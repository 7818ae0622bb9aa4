package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedPrompt;
import herberge.cli.TerminalTest;
import herberge.cli.process.ExitCode;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The options of every command for its output and its questions. */
class OutputTest extends TerminalTest {

    private static final String LIST = "GET /bookings?limit=500";

    @BeforeEach
    void house() {
        server.on("GET /info", 200, INFO)
                .on(LIST, 200, page(BOOKING, booking(18, 1, "reserved")))
                .on("GET /bookings/17", 200, BOOKING);
    }

    @Test
    void ndjsonIsOneLineForEachItem() {
        assertThat(run("bookings", "-o", "ndjson").out()).isEqualTo(BOOKING + "\n" + booking(18, 1, "reserved") + "\n");
        assertThat(run("show", "17", "-o", "ndjson").out()).isEqualTo(BOOKING + "\n");
    }

    @Test
    void idsAreOneALine() {
        server.on(
                "GET /availability?from=2026-12-24&to=2026-12-26",
                200,
                "{\"items\":[{\"roomId\":3,\"free\":true},{\"roomId\":4,\"free\":false}]}");

        assertThat(run("bookings", "-o", "ids").out()).isEqualTo("17\n18\n");
        assertThat(run("show", "17", "-o", "ids").out()).isEqualTo("17\n");
        assertThat(run("free", "2026-12-24", "+2", "-o", "ids").out()).isEqualTo("3\n");
    }

    @Test
    void aResultWithoutIdsIsRefused() {
        Run run = run("version", "-o", "ids");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo("herberge: This has no ids: use another --output.\n");
    }

    @Test
    void anEmptyListOfIdsIsNothing() {
        server.on("GET /rooms?limit=500", 200, page());

        assertThat(run("rooms", "-o", "ids")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void fieldsArePickedInEveryFormat() {
        String fields = "--fields=reservationNumber,guest.name";

        assertThat(run("bookings", fields).out()).isEqualTo("""
                reservationNumber  guest.name
                2026-17            Jürgen Größmann
                2026-18            Jürgen Größmann
                """);
        assertThat(run("bookings", fields, "-o", "csv").out())
                .isEqualTo("reservationNumber,guest.name\r\n2026-17,Jürgen Größmann\r\n2026-18,Jürgen Größmann\r\n");
        assertThat(run("bookings", fields, "-o", "ndjson").out().lines())
                .first()
                .isEqualTo("{\"reservationNumber\":\"2026-17\",\"guest.name\":\"Jürgen Größmann\"}");
        assertThat(run("bookings", fields, "-o", "json").out())
                .startsWith("{\"items\":[{\"reservationNumber\":\"2026-17\",");
        assertThat(run("confirm", "17", "--fields", "status").code()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void aWriteShowsTheFieldsThatAreAskedFor() {
        server.on("POST /bookings/17/cancel", 200, booking(17, 4, "cancelled"));

        assertThat(run("cancel", "17", "--fields", "status,version").out()).isEqualTo("""
                status     version
                cancelled  4
                """);
    }

    @Test
    void anUnknownFieldIsRefusedWithTheKnownOnes() {
        Run run = run("bookings", "--fields", "number");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("herberge: There is no field \"number\". There are: id, version,")
                .contains(", room.id, room.name, guest.id, guest.name.");
    }

    @Test
    void wideTablesHaveAllColumns() {
        Run run = runAtKeyboard(new ScriptedPrompt(), "bookings", "--output", "wide");

        assertThat(run.out()).startsWith("id  reservationNumber  checkIn").contains("Erika Größmann (born 1990-05-01)");
    }

    @Test
    void pipesGetTabsBetweenWholeValues() {
        assertThat(runPiped("bookings").out().lines())
                .first()
                .isEqualTo("Number\tArrival\tDeparture\tNights\tRoom\tGuest\tParty\tStatus");
        assertThat(runPiped("bookings").out())
                .endsWith("2026-18\t2026-12-24\t2026-12-27\t3\t3 - Einzelzimmer\tJürgen Größmann\t2\treserved\n");
    }

    @Test
    void daysAreNeverCut() {
        server.on("GET /bookings?q=long&limit=500", 200, page(BOOKING.replace("Größmann", "x".repeat(100))));

        assertThat(runAtKeyboard(new ScriptedPrompt(), "bookings", "--search", "long")
                        .out())
                .contains("2026-17  2026-12-24  2026-12-27 ")
                .contains("…");
    }

    @Test
    void quietWritesSayNothing() {
        server.on("POST /bookings/17/cancel", 200, booking(17, 4, "cancelled"));

        assertThat(run("cancel", "17", "--quiet")).isEqualTo(new Run(0, "", ""));
        assertThat(run("cancel", "17", "-q", "-o", "ids").out()).isEqualTo("17\n");
        assertThat(run("cancel", "99", "-q").err()).contains("unscripted");
    }

    @Test
    void nothingIsAskedWithoutInput() {
        server.on("GET /changes?mine=true&limit=5", 200, page("""
                {"id":812,"entity":"booking","entityId":17,"operation":"updated","at":"2026-12-23T23:30:00Z",
                "username":"anna","fields":["notes"],"undoable":true}"""));

        Run run = runAtKeyboard(new ScriptedPrompt(), "undo", "--no-input");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("say --yes, or the number of the change.");
    }

    @Test
    void aShorterStayIsConfirmed() {
        server.on("PATCH /bookings/17", 200, BOOKING);
        ScriptedPrompt no = new ScriptedPrompt("n");

        assertThat(runAtKeyboard(no, "move", "17", "--to", "+1").out()).isEqualTo("Nothing is changed.\n");
        assertThat(no.questions())
                .containsExactly("This makes the stay shorter: 1 night instead of 3, until Fri 2026-12-25."
                        + " One more is: herberge extend. Go on? [y/N] ");
        assertThat(server.requests("PATCH")).isEmpty();
        assertThat(runAtKeyboard(new ScriptedPrompt(), "move", "17", "--to", "+1", "--yes")
                        .out())
                .startsWith("Moved");
        assertThat(run("move", "17", "--to", "+1").out()).startsWith("Moved");
        assertThat(runAtKeyboard(new ScriptedPrompt(), "move", "17", "--to", "+4")
                        .out())
                .startsWith("Moved");
    }

    @Test
    void theDayFitsOnTheScreenArrivalsFirst() {
        String reminder = "{\"id\":1,\"title\":\"Call Meyer\",\"dueDate\":\"2026-12-24\",\"priority\":\"high\"}";
        server.on("GET /today", 200, """
                {"date":"2026-12-24","arrivals":[%s],"departures":[],"inHouse":[%s],"reminders":[%s],
                "freeRooms":[]}""".formatted(
                        String.join(",", Collections.nCopies(4, BOOKING)),
                        String.join(",", Collections.nCopies(12, BOOKING)),
                        String.join(",", Collections.nCopies(85, reminder))));
        env.put("LINES", "26");

        Run run = runAtKeyboard(new ScriptedPrompt(), "today");

        assertThat(run.out().lines()).hasSize(25);
        assertThat(run.out())
                .contains("Arrivals (4)\nNumber", "In house (12)\n", "\n… 9 more: herberge today --all\n")
                .contains("Reminders (85)\n", "\n… 83 more: herberge today --all\n", "Free rooms (0)\n");
        assertThat(runAtKeyboard(new ScriptedPrompt(), "today", "--all").out().lines())
                .hasSizeGreaterThan(100);
        assertThat(run("today").out().lines()).hasSizeGreaterThan(100);
    }

    @Test
    void offersOnlyCommandsThatAreAlike() {
        assertThat(run("bok").err()).contains("Did you mean");
        assertThat(run("qqqq").err()).doesNotContain("Did you mean");
    }
}

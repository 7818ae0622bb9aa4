package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.bootstrap.system.DeskUnderTest.Run;
import herberge.cli.process.ExitCode;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receptionist's daily commands at the real server, with names instead of numbers. */
class DeskCommandsIT {

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient ben = house.ben();

    /** A last name that no other test uses. */
    private final String name = "Quast" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");

    @TempDir
    Path config;

    private long room;
    private long guest;

    @BeforeEach
    void furnish() {
        room = ben.addRoom("Quaststube", 3).id();
        guest = ben.addGuest("Jürgen", name).id();
        desk().logIn("anna");
    }

    @Test
    void showsAndChangesAGuest() {
        booked("2041-05-01", "2041-05-03");

        run("guests", "edit", name, "--phone", "0221 12345", "--companion", "Erika Quast 1990-05-01")
                .expect(ExitCode.OK);
        String shown = run("guests", "show", name).expect(ExitCode.OK).out();

        assertThat(shown).contains("Jürgen " + name, "0221 12345", "Erika Quast (born 1990-05-01)", "Stays (1)");
        run("guests", "edit", name, "--phone", "").expect(ExitCode.OK);
        assertThat(run("guests", "show", name).expect(ExitCode.OK).out()).doesNotContain("0221");
    }

    @Test
    void findsTheOnlyStayOfAGuest() {
        String booking = booked("2041-05-01", "2041-05-03");

        run("edit", name, "--notes", "late").expect(ExitCode.OK);
        assertThat(json("show", booking).path("notes").asText()).isEqualTo("late");

        booked("2041-06-01", "2041-06-03");
        Run ambiguous = run("cancel", name).expect(ExitCode.USAGE);
        assertThat(ambiguous.err()).contains("could be several bookings", "2041-05-01", "2041-06-01");
        assertThat(json("show", booking).path("status").asText()).isEqualTo("confirmed");
    }

    @Test
    void cancelsSeveralAndReportsTheOneThatIsRefused() {
        String first = booked("2041-05-01", "2041-05-03");
        String second = booked("2041-05-05", "2041-05-07");
        run("cancel", first).expect(ExitCode.OK);

        Run run = run("cancel", first, second).expect(ExitCode.REFUSED);

        assertThat(run.out()).startsWith("Cancelled").contains("2041-05-05").doesNotContain("2041-05-01");
        assertThat(run.err()).contains("(Jürgen " + name + ")", "cancelled cannot become cancelled");
        assertThat(run("reopen", name, "--dry-run").expect(ExitCode.USAGE).err())
                .contains("several bookings");
    }

    @Test
    void takesBackAfterASentenceInNames() {
        String booking = booked("2041-05-01", "2041-05-03");
        run("move", booking, "--to", "2041-05-04").expect(ExitCode.OK);

        assertThat(run("changes", "--limit", "1").expect(ExitCode.OK).out())
                .contains("(Jürgen " + name + ") updated", "checkOut");
        assertThat(run("history", "booking", booking).expect(ExitCode.OK).out())
                .contains("room: Quaststube", "guest: Jürgen " + name);
        assertThat(run("undo", "--yes").expect(ExitCode.OK).out())
                .contains("Taken back: anna moved booking", name, "to Quaststube", "Sat 2041-05-04 (3 nights)");
        assertThat(json("show", booking).path("checkOut").asText()).isEqualTo("2041-05-03");
    }

    @Test
    void tellsInWhichRoomAStayGoesOn() {
        String booking = booked("2041-05-01", "2041-05-05");
        long other = ben.addRoom("Querstube", 3).id();
        run("change-room", booking, Long.toString(other), "--from", "2041-05-03", "--yes")
                .expect(ExitCode.OK);

        String shown = run("show", booking).expect(ExitCode.OK).out();
        assertThat(shown)
                .contains("Continues in  Querstube, ", "Fri 2041-05-03 to Sun 2041-05-05")
                .doesNotContain("Comes from");
        String next = json("show", booking).path("continuedById").asText();
        assertThat(run("show", next).expect(ExitCode.OK).out())
                .contains("Comes from    Quaststube, ", "Wed 2041-05-01 to Fri 2041-05-03")
                .doesNotContain("Continues in");
        run("extend", booking, "+1", "--yes").expect(ExitCode.OK);
        assertThat(run("undo", "--yes").expect(ExitCode.OK).out())
                .contains("anna moved booking ", "Querstube, Fri 2041-05-03 to Mon 2041-05-06 (3 nights)")
                .doesNotContain("price of");
        assertThat(run("undo", "--yes").expect(ExitCode.OK).out())
                .contains("anna continued booking ", "in another room from Fri 2041-05-03")
                .doesNotContain("continuedById");
    }

    @Test
    void takesBackASwapOfBothPartiesAndStepsOfAGroup() {
        String booking = booked("2041-05-01", "2041-05-05");
        long other = ben.addRoom("Querstube", 3).id();
        long rival = ben.addGuest("Rita", name).id();
        String with = json("book", Long.toString(other), "2041-05-01", "2041-05-04", "--guest", Long.toString(rival))
                .required("id")
                .asText();
        run("swap", booking, with, "--yes").expect(ExitCode.OK);
        assertThat(run("undo", "--yes").expect(ExitCode.OK).out())
                .contains("anna swapped the rooms of booking ", "(Jürgen " + name + ")", "(Rita " + name + ")");

        String group = json("groups", "add", "Chor " + name, "--contact", Long.toString(guest))
                .required("id")
                .asText();
        run("groups", "book", group, "2041-06-01", "+2", "--rooms", "2", "--party", "2", "--yes")
                .expect(ExitCode.OK);
        run("groups", "cancel", group, "--yes").expect(ExitCode.OK);
        assertThat(run("undo", "--yes", "--lang", "de").expect(ExitCode.OK).out())
                .contains("anna hat 2 Buchungen der Gruppe Chor " + name + " storniert");
        assertThat(run("undo", "--yes").expect(ExitCode.OK).out())
                .contains("anna added 2 bookings to group Chor " + name);
    }

    @Test
    void booksForANewGuestAndSaysWhyTheRoomIsTaken() {
        String id = Long.toString(room);
        String[] words = {"book", "2041-07-01", "+2", "Ute Neu" + name, "--room", id, "--party", "2"};
        assertThat(run(words).expect(ExitCode.NOT_FOUND).err()).contains("No guest is found by");

        String[] confirmed = Stream.concat(Stream.of(words), Stream.of("--yes")).toArray(String[]::new);
        assertThat(run(confirmed).expect(ExitCode.OK).out()).contains("Booked", "Quaststube", "Ute Neu" + name);
        assertThat(run("why-not", id, "2041-07-02", "+1").expect(ExitCode.OK).out())
                .contains("Quaststube is not free", "(Ute Neu" + name + "), confirmed, from 2041-07-01 to 2041-07-03");
        assertThat(run(confirmed).expect(ExitCode.REFUSED).err()).contains("Quaststube is not free");
        assertThat(run("guests", "search", "Neu" + name, "-o", "csv")
                        .expect(ExitCode.OK)
                        .out()
                        .lines())
                .filteredOn(line -> line.contains(",Ute,Neu" + name + ","))
                .hasSize(1);
    }

    @Test
    void printsForScriptsAndInGerman() {
        String booking = booked("2041-05-01", "2041-05-03");

        assertThat(run("bookings", "--search", name, "-o", "ids")
                        .expect(ExitCode.OK)
                        .out())
                .isEqualTo(booking + "\n");
        assertThat(run("show", booking, "--fields", "guest.name,partySize", "-o", "ndjson")
                        .expect(ExitCode.OK)
                        .out())
                .isEqualTo("{\"guest.name\":\"Jürgen " + name + "\",\"partySize\":1}\n");
        assertThat(run("check-in", booking, "--lang", "de")
                        .expect(ExitCode.REFUSED)
                        .err())
                .contains("Dafür ist es zu früh: möglich ab 2041-05-01");
        assertThat(run("show", booking, "--lang", "de").expect(ExitCode.OK).out())
                .contains("Status        bestätigt", "Mi 01.05.2041 bis Fr 03.05.2041 (2 Nächte)");
        assertThat(run("api", "GET", "/bookings/" + booking, "--fields", "status", "-o", "json")
                        .expect(ExitCode.OK)
                        .out())
                .isEqualTo("{\"status\":\"confirmed\"}\n");
    }

    private String booked(String from, String to) {
        return json("book", Long.toString(room), from, to, "--guest", Long.toString(guest))
                .required("id")
                .asText();
    }

    private JsonNode json(String... args) {
        return desk().json(args);
    }

    private Run run(String... args) {
        return desk().run(args);
    }

    private DeskUnderTest desk() {
        return new DeskUnderTest(config, ben.url());
    }
}

package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.bootstrap.system.DeskUnderTest.Run;
import herberge.cli.process.ExitCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The terminal client where it explains changes, takes them back and manages accounts. */
class ClientTrustIT {

    private static final String PASSWORD = "[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}";

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient ben = house.ben();

    @TempDir
    Path desks;

    private DeskUnderTest anna;
    private DeskUnderTest office;
    private String room;
    private String guest;

    @BeforeEach
    void logIn() {
        anna = desk("anna");
        anna.logIn("anna");
        office = desk("office");
        office.logIn("admin");
        room = Long.toString(ben.addRoom("Zirbenstube", 2).id());
        guest = Long.toString(ben.addGuest("Jürgen", "Größmann").id());
    }

    @Test
    void takesBackItsLatestChangeAndTheTakingBack() {
        String booking = booked();
        anna.run("move", booking, "--to", "2040-12-28").expect(ExitCode.OK);

        Run undone = anna.run("undo", "--yes").expect(ExitCode.OK);

        assertThat(undone.out())
                .startsWith("Taken back: anna moved booking ")
                .contains("(Jürgen Größmann) to Zirbenstube, Mon 2040-12-24 to Fri 2040-12-28 (4 nights)");
        assertThat(checkOut(booking)).isEqualTo("2040-12-27");
        anna.run("redo", "--yes").expect(ExitCode.OK);
        assertThat(checkOut(booking)).isEqualTo("2040-12-28");
        assertThat(anna.run("history", "booking", booking)
                        .expect(ExitCode.OK)
                        .out()
                        .lines())
                .anyMatch(line -> line.contains("anna  updated  price: 0.00 -> 0.00"))
                .anyMatch(line -> line.contains("  checkOut: 2040-12-27 -> 2040-12-28"))
                .anyMatch(line -> line.contains("anna  created"));
    }

    @Test
    void listsAndEndsItsLoginsAndTokens() {
        String token = anna.run("tokens", "add", "calendar", "--scope", "read", "--expires", "+30")
                .expect(ExitCode.OK)
                .out()
                .strip();
        String id = anna.json("tokens").at("/items/0/id").asText();

        assertThat(anna.run("tokens").expect(ExitCode.OK).out()).contains("calendar");
        assertThat(anna.run("sessions").expect(ExitCode.OK).out()).contains("this one");
        anna.execute(Map.of("HERBERGE_TOKEN", token), "", "rooms").expect(ExitCode.OK);
        anna.run("tokens", "end", id).expect(ExitCode.OK);
        anna.execute(Map.of("HERBERGE_TOKEN", token), "", "rooms").expect(ExitCode.LOGIN);
        for (JsonNode session : anna.json("sessions").path("items")) {
            if (session.path("current").asBoolean()) {
                anna.run("sessions", "end", session.path("id").asText()).expect(ExitCode.OK);
            }
        }
        anna.run("rooms").expect(ExitCode.LOGIN);
    }

    @Test
    void bringsBackADeletedBooking() {
        String booking = booked();
        house.admin()
                .delete("/bookings/" + booking, ben.get("/bookings/" + booking).version())
                .expect(204);
        anna.run("show", booking).expect(ExitCode.NOT_FOUND);
        String change = office.json("changes", "--limit", "1").at("/items/0/id").asText();

        assertThat(office.run("undo", change).expect(ExitCode.OK).out())
                .startsWith("Taken back: admin deleted booking ");
        assertThat(checkOut(booking)).isEqualTo("2040-12-27");
    }

    @Test
    void removesWhatIsUndoneAndSaysWhatIsInTheWay() {
        String booking = booked();
        String change = anna.json("changes", "--limit", "1").at("/items/0/id").asText();
        long version = ben.get("/bookings/" + booking).version();
        long now = ben.patch("/bookings/" + booking, version, Map.of("notes", "spät"))
                .expect(200)
                .version();

        assertThat(anna.run("undo", change).expect(ExitCode.REFUSED).err())
                .contains("It has been changed since, so nothing is taken back.", "ben changed notes");
        ben.patch(
                        "/bookings/" + booking,
                        now,
                        Map.of("roomId", ben.addRoom("Nebenan", 2).id()))
                .expect(200);
        String second = booked();
        assertThat(anna.run("undo", "-y", "-o", "json").expect(ExitCode.OK).out())
                .isEqualTo("{}\n");
        anna.run("show", second).expect(ExitCode.NOT_FOUND);
    }

    @Test
    void showsTheAuditToAdminsOnly() {
        String booking = booked();

        assertThat(office.run("audit", "--table", "booking", "--record", booking, "--user", "anna", "--from", "today")
                        .expect(ExitCode.OK)
                        .out())
                .contains("anna  booking " + booking + " created");
        for (String format : new String[] {"table", "json", "csv"}) {
            assertThat(office.run("audit", "--limit", "3", "-o", format)
                            .expect(ExitCode.OK)
                            .out())
                    .isNotBlank();
            assertThat(anna.run("changes", "-o", format).expect(ExitCode.OK).out())
                    .isNotBlank();
            assertThat(anna.run("history", "room", room, "-o", format)
                            .expect(ExitCode.OK)
                            .out())
                    .isNotBlank();
            assertThat(office.run("users", "-o", format).expect(ExitCode.OK).out())
                    .contains("anna");
        }
        assertThat(anna.run("audit").expect(ExitCode.LOGIN).err()).contains("Your user may not do this.");
        anna.run("users").expect(ExitCode.LOGIN);
    }

    @Test
    void makesAccountsThatWork() throws IOException {
        String mia = name("mia");
        String tom = name("tom");
        Path file = desks.resolve("people.csv");
        Files.writeString(
                file,
                "Benutzername;Name;E-Mail;Rolle;Passwort\r\n" + mia + ";Mia Größmann;mia@house.example;Benutzer;\r\n"
                        + tom + ";Tom Maier;;admin;von Hand gewählt\r\n",
                Charset.forName("windows-1252"));

        JsonNode made = office.json("users", "import", file.toString());

        assertThat(made.at("/items/0/fullName").asText()).isEqualTo("Mia Größmann");
        String first = made.at("/items/0/password").asText();
        assertThat(first).matches(PASSWORD);
        assertThat(made.at("/items/1").has("password")).isFalse();
        DeskUnderTest atHome = desk(mia);
        assertThat(atHome.say(first + "\n", "login", "-u", mia, "--password-stdin")
                        .expect(ExitCode.OK)
                        .err())
                .contains("Change it with: herberge passwd");
        assertThat(atHome.run("rooms").expect(ExitCode.LOGIN).err()).contains("herberge passwd");
        atHome.say(first + "\nselbst gewählt, lang\n", "passwd", "--password-stdin")
                .expect(ExitCode.OK);
        atHome.run("rooms").expect(ExitCode.OK);
    }

    @Test
    void makesNoAccountOfAFileWithAWrongLine() throws IOException {
        String mia = name("mia");
        Path file = Files.writeString(
                desks.resolve("people.csv"),
                "username,full name,e-mail,role,password\n" + mia + ",Mia,,user,\nanna,Anna,,user,\n" + mia
                        + "x,M,,user,short\n");

        Run refused = office.run("users", "import", file.toString()).expect(ExitCode.REFUSED);

        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("2 of 3 lines are refused", "line 3 (anna): There is one with this username already.")
                .contains("line 4 (" + mia + "x): Not accepted: password: ");
        assertThat(office.run("users", "-o", "csv").out()).doesNotContain(mia);
    }

    @Test
    void looksAfterAccounts() {
        String mia = name("mia");
        assertThat(office.run("users", "add", mia, "--full-name", "Mia M")
                        .expect(ExitCode.OK)
                        .out())
                .matches(PASSWORD + "\n");
        String fresh =
                office.run("users", "reset-password", mia).expect(ExitCode.OK).out();

        office.run("users", "set", mia, "--role", "admin", "--full-name", "").expect(ExitCode.OK);

        desk(mia).say(fresh, "login", "-u", mia, "--password-stdin").expect(ExitCode.OK);
        office.run("users", "set", mia, "--active", "no").expect(ExitCode.OK);
        desk(mia).say(fresh, "login", "-u", mia, "--password-stdin").expect(ExitCode.LOGIN);
        assertThat(office.run("history", "user", mia).expect(ExitCode.OK).out())
                .contains("active: true -> false", "role: user -> admin", "fullName: Mia M -> nothing");
    }

    private DeskUnderTest desk(String name) {
        return new DeskUnderTest(desks.resolve(name), ben.url());
    }

    private String booked() {
        return anna.json("book", room, "2040-12-24", "2040-12-27", "--guest", guest)
                .required("id")
                .asText();
    }

    private String checkOut(String booking) {
        return anna.json("show", booking).path("checkOut").asText();
    }

    /** The house is shared with other tests. */
    private static String name(String first) {
        return first + "." + UUID.randomUUID().toString().substring(0, 8);
    }
}

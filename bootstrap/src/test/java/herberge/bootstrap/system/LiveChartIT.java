package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.domain.testing.Patience;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live chart in real terminals, on a real server: keys are pressed and screens are read. */
class LiveChartIT {

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient ben = house.ben();

    @TempDir
    Path annas;

    @TempDir
    Path bens;

    private String roomName;
    private String guestName;
    private long room;
    private long guest;
    private LocalDate today;

    @BeforeEach
    void furnish() {
        String unique = Long.toString(System.nanoTime(), 36);
        roomName = "Stube" + unique;
        guestName = "Tmux" + unique;
        room = ben.addRoom(roomName, 2).id();
        guest = ben.addGuest("Jörg", guestName).id();
        today = LocalDate.parse(ben.get("/info").body().path("today").asText());
    }

    @Test
    void bookingIsSeenAtOnceInASecondTerminalAndTakenBack() {
        DeskUnderTest bensDesk = new DeskUnderTest(bens, ben.url());
        bensDesk.logIn("ben");
        try (TmuxScreen anna = TmuxScreen.open(new DeskUnderTest(annas, ben.url()));
                TmuxScreen other = TmuxScreen.open(bensDesk)) {
            anna.line("herberge login --username anna").shows("Password:");
            anna.line(HouseUnderTest.PASSWORD).shows("Logged in");
            onlyOurRoom(anna);
            onlyOurRoom(other);

            anna.type("b").shows("Guest:").line(guestName).shows("Jörg " + guestName);
            anna.press("Enter")
                    .shows("Nights:")
                    .press("C-u")
                    .line("3")
                    .shows("Persons:")
                    .press("Enter");
            anna.shows("The server sees nothing in the way.").press("Enter").shows("✔ Book");

            other.shows("anna booked").shows("=Tmux");
            anna.type("u").shows("Take back:").press("Enter").shows("✔ Take back");
            other.shows("anna deleted").shows("free");
            other.resize(80, 24).shows("q quit");
            anna.type("q").prompts();
            other.press("C-c").prompts();
        }
    }

    @Test
    void aConflictIsShownFieldByFieldAndResolved() {
        long booking = ben.book(room, guest, today, today.plusDays(2)).id();
        DeskUnderTest desk = new DeskUnderTest(annas, ben.url());
        desk.logIn("anna");
        try (TmuxScreen anna = TmuxScreen.open(desk)) {
            onlyOurRoom(anna);
            anna.shows(guestName).type("n").shows("Notes:").type("von anna");
            ben.patch("/bookings/" + booking, 1, Map.of("notes", "von ben")).expect(200);
            anna.press("Enter")
                    .shows("Changed in between")
                    .shows("von ben (ben)")
                    .shows("von anna");

            anna.type("m").shows("✔");

            assertThat(notes(booking)).isEqualTo("von anna");
            anna.type("q").prompts();
        }
    }

    @Test
    void aChangeWaitsForTheServerAndIsSentOnce() throws Exception {
        long booking = ben.book(room, guest, today, today.plusDays(2)).id();
        try (Cable cable = new Cable(ben.url())) {
            DeskUnderTest desk = new DeskUnderTest(annas, cable.url());
            desk.logIn("anna");
            try (TmuxScreen anna = TmuxScreen.open(desk)) {
                onlyOurRoom(anna);
                anna.shows(guestName);
                cable.pull();
                anna.shows("connection lost").shows(guestName);

                anna.type(">").shows("No connection").press("Enter").shows("1 waiting");
                Path waiting = annas.resolve("herberge").resolve("waiting.json");
                assertThat(Files.getPosixFilePermissions(waiting).toString()).doesNotContain("GROUP", "OTHERS");
                anna.type("q").prompts().line("clear");
                cable.plug();
                onlyOurRoom(anna);

                await().atMost(Patience.LIMIT).until(() -> nights(booking) == 3);
                anna.hides("1 waiting");
                await().atMost(Patience.LIMIT).until(() -> Files.notExists(waiting));
                assertThat(ben.get("/bookings/" + booking)
                                .body()
                                .path("version")
                                .asLong())
                        .isEqualTo(2);
                anna.type("q").prompts();
            }
        }
    }

    @Test
    void theTerminalIsLeftAsItWasFound() {
        DeskUnderTest desk = new DeskUnderTest(annas, ben.url());
        desk.logIn("anna");
        try (TmuxScreen anna = TmuxScreen.open(desk)) {
            String found = anna.modes();
            anna.line("found=$(stty -g)").prompts();
            onlyOurRoom(anna);
            assertThat(anna.modes()).isNotEqualTo(found);

            anna.press("C-z").prompts();
            assertThat(anna.modes()).isEqualTo(found);
            anna.line("fg").shows("● connected");
            for (int i = 0; i < 30; i++) {
                anna.resize(20 + i * 37 % 150, 5 + i * 13 % 50);
            }
            anna.resize(100, 30).shows("q quit").shows("▸" + roomName.substring(0, 8));

            anna.press("C-c").prompts();
            assertThat(anna.modes()).isEqualTo(found);
            anna.line("[ \"$found\" = \"$(stty -g)\" ] && echo 'as ''found'").shows("as found");
        }
    }

    @Test
    void aDumbTerminalAndAPipeGetLines() {
        long booking = ben.book(room, guest, today, today.plusDays(2)).id();
        DeskUnderTest desk = new DeskUnderTest(annas, ben.url());
        desk.logIn("anna");
        try (TmuxScreen anna = TmuxScreen.open(desk)) {
            anna.line("TERM=dumb herberge").shows("Herberge in lines.").shows("connected, anna @");
            anna.line("room " + roomName).shows("Jörg " + guestName + ", " + roomName);
            anna.line("extend")
                    .shows("The server sees nothing in the way.")
                    .line("y")
                    .shows("Done: ");
            ben.patch("/bookings/" + booking, 2, Map.of("notes", "von ben")).expect(200);
            anna.shows("ben changed ");
            anna.line("move " + booking + " --to +1").shows("[y/N]").line("esc").shows("Nothing was typed.");
            anna.line("quit").prompts();
        }

        String piped = desk.say("room " + roomName + "\ndetails\n", "--plain")
                .expect(0)
                .out();
        assertThat(nights(booking)).isEqualTo(3);
        assertThat(piped).contains("Jörg " + guestName + ", " + roomName, "3 nights", "“von ben”\n");
        desk.say("move " + booking + " --to +2\ny\n", "--plain").expect(0);
        assertThat(nights(booking)).isEqualTo(2);
    }

    /** Starts the chart and filters it to the room of this test. */
    private void onlyOurRoom(TmuxScreen screen) {
        screen.line("herberge").shows("● connected").type("/").shows("Filter:").line(roomName);
        screen.shows("▸" + roomName.substring(0, 8));
    }

    private String notes(long booking) {
        return ben.get("/bookings/" + booking).body().path("notes").asText();
    }

    private long nights(long booking) {
        LocalDate end = LocalDate.parse(
                ben.get("/bookings/" + booking).body().path("checkOut").asText());
        return end.toEpochDay() - today.toEpochDay();
    }
}

package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.bootstrap.system.DeskUnderTest.Run;
import herberge.cli.process.ExitCode;
import herberge.domain.testing.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real terminal client against the real server. */
class ClientIT {

    private static final String DAY = "2040-12-24";
    private static final String NEXT = "2040-12-27";

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient ben = house.ben();

    @TempDir
    Path config;

    private long room;
    private long guest;

    @BeforeEach
    void furnish() {
        room = ben.addRoom("Zirbenstube", 2).id();
        guest = ben.addGuest("Jürgen", "Größmann").id();
        desk().logIn("anna");
    }

    @Test
    void keepsALoginForTheNextCommand() {
        assertThat(run("rooms").expect(ExitCode.OK).out()).contains("Zirbenstube");
        say("wrong\n", "login", "-u", "anna", "--password-stdin").expect(ExitCode.LOGIN);
        assertThat(run("rooms").code()).isEqualTo(ExitCode.OK);
        run("logout").expect(ExitCode.OK);
        assertThat(run("rooms").expect(ExitCode.LOGIN).err()).contains("Log in with: herberge login");
    }

    @Test
    void takesABookingThroughItsWholeLife() {
        String booking = booked(DAY, NEXT);
        assertThat(run("show", booking).expect(0).out()).contains("Jürgen Größmann", "Zirbenstube", DAY);
        assertThat(run("bookings", "--guest", Long.toString(guest)).expect(0).out())
                .contains(DAY, "confirmed");

        run("move", booking, "--to", "2040-12-28").expect(0);
        assertThat(json("show", booking).path("checkOut").asText()).isEqualTo("2040-12-28");
        Run early = run("check-in", booking).expect(ExitCode.REFUSED);
        assertThat(early.err()).contains("too early", DAY);
        run("cancel", booking, "--reason", "krank").expect(0);
        assertThat(json("show", booking).path("cancellationReason").asText()).isEqualTo("krank");
        assertThat(run("move", booking, "--to", "2040-12-29")
                        .expect(ExitCode.REFUSED)
                        .err())
                .contains("a booking that is cancelled do not change");
        run("reopen", booking).expect(0);
    }

    @Test
    void checksInAndOut() {
        LocalDate yesterday = ben.today().minusDays(1);
        String booking = booked(yesterday.toString(), yesterday.plusDays(3).toString());

        run("check-in", booking).expect(0);
        assertThat(run("today").expect(0).out()).contains("Größmann");
        assertThat(json("today").path("inHouse").findValuesAsText("id")).contains(booking);
        assertThat(run("today", "-o", "csv").expect(0).out()).contains("Größmann");
        run("check-out", booking).expect(0);
        assertThat(json("show", booking).path("status").asText()).isEqualTo("checked-out");
        assertThat(run("check-in", booking).expect(ExitCode.REFUSED).err()).contains("checked-out cannot become");
    }

    @Test
    void saysWhoHasTheRoomAndWhatElseIsFree() {
        booked(DAY, NEXT);
        ben.addRoom("Nebenan", 2);

        Run taken = run( // for two: rooms with one bed, which other tests may add, come first for one guest
                "book",
                Long.toString(room),
                "2040-12-26",
                "2040-12-28",
                "--guest",
                Long.toString(guest),
                "--party",
                "2");

        assertThat(taken.expect(ExitCode.REFUSED).err())
                .contains(
                        "The room is taken on these nights:",
                        "confirmed, from " + DAY + " to " + NEXT,
                        "Free then and big enough:",
                        "Weiler, 2 beds");
        assertThat(taken.out()).isEmpty();
    }

    @Test
    void triesWithoutDoing() {
        Run tried = run("book", Long.toString(room), DAY, NEXT, "--guest", Long.toString(guest), "--dry-run");

        tried.expect(ExitCode.OK);
        assertThat(json("bookings", "--room", Long.toString(room)).path("items"))
                .isEmpty();
    }

    @Test
    void tellsWhatOthersChangedInBetween() throws IOException {
        String booking = booked(DAY, NEXT);
        Reply seen = ben.get("/bookings/" + booking).expect(200);
        HouseClient racer = ben;
        try (Interceptor between = new Interceptor(
                racer.url(),
                "PATCH",
                () -> racer.patch("/bookings/" + booking, seen.version(), Map.of("notes", "spät"))
                        .expect(200))) {
            Run stale = runAt(between.url(), "move", booking, "--to", "2040-12-28");

            assertThat(stale.expect(ExitCode.REFUSED).err())
                    .contains("Somebody else changed this in between", "ben changed notes from nothing to \"spät\"");
        }
        assertThat(json("show", booking).path("checkOut").asText()).isEqualTo(NEXT);
    }

    @Test
    void showsTheHouseInEveryFormat() {
        booked(DAY, NEXT);
        for (String[] command : List.of(
                new String[] {"rooms"},
                new String[] {"guests"},
                new String[] {"guests", "search", "grosmann"},
                new String[] {"bookings", "--room", Long.toString(room)},
                new String[] {"free", DAY, NEXT, "--all"},
                new String[] {"chart", DAY, "+7"},
                new String[] {"today"})) {
            for (String format : List.of("table", "json", "csv")) {
                List<String> args = new ArrayList<>(List.of(command));
                args.addAll(List.of("--output", format));
                Run run = run(args.toArray(String[]::new)).expect(ExitCode.OK);

                assertThat(run.out()).as(args.toString()).isNotBlank();
                assertThat(run.err()).as(args.toString()).isEmpty();
                if (format.equals("json")) {
                    assertThat(DeskUnderTest.parsed(run.out()).isObject()).isTrue();
                }
            }
        }
        assertThat(run("chart", DAY, "+7").out()).contains("Zirbenstube", "=");
        assertThat(run("free", DAY, NEXT).out()).doesNotContain("id " + room + ",");
    }

    @Test
    void remindsOfWhatIsToBeDone() {
        String booking = booked(DAY, NEXT);
        String number = json("remind", "Zirbe lüften", "--on", "today", "--booking", booking, "--priority", "high")
                .required("id")
                .asText();

        assertThat(run("reminders", "--due", "today", "--booking", booking)
                        .expect(0)
                        .out())
                .contains("Zirbe lüften", "high");
        assertThat(run("today").expect(0).out()).contains("Zirbe lüften");
        run("snooze", number, "+3").expect(0);
        assertThat(run("today").expect(0).out()).doesNotContain("Zirbe lüften");
        assertThat(run("reminders", "--booking", booking).expect(0).out()).contains("snoozed until");
        run("done", number).expect(0);
        assertThat(run("done", number).expect(ExitCode.REFUSED).err()).contains("what can be done with it: reopen");
        assertThat(run("reminders", "--booking", booking).expect(0).out()).doesNotContain("Zirbe");
        assertThat(run("reminders", "--booking", booking, "--closed", "-o", "csv")
                        .expect(0)
                        .out())
                .contains(",done,");
        run("reminders", "reopen", number).expect(0);
        run("reminders", "dismiss", number).expect(0);
        assertThat(run("history", "reminder", number).expect(0).out()).contains("closedReason: nothing -> done");
    }

    @Test
    void addsAndFindsGuests() {
        run("guests", "add", "Änne", "Übermüller", "--city", "Köln").expect(0);

        assertThat(run("guests", "search", "uebermueller").expect(0).out()).contains("Änne", "Übermüller", "Köln");
    }

    @Test
    void endsWithTheCodesThatItDocuments() {
        run("show", "999999999").expect(ExitCode.NOT_FOUND);
        run("bok").expect(ExitCode.USAGE);
        run("book", Long.toString(room), "2040-02-30", NEXT, "--guest", "1").expect(ExitCode.USAGE);
        run("book", Long.toString(room), NEXT, DAY, "--guest", Long.toString(guest))
                .expect(ExitCode.REFUSED);
        runAt("http://127.0.0.1:1", "rooms").expect(ExitCode.UNREACHABLE);
    }

    @Test
    void drawsOnARealTerminal() throws Exception {
        assumeThat(command("sh", "-c", "command -v tmux"))
                .as("tmux is installed")
                .isZero();
        Path screen = Files.createTempFile(config, "screen", "");
        String session = "herberge-" + ProcessHandle.current().pid();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String herberge = "env HERBERGE_SERVER=" + ben.url() + " HERBERGE_TOKEN=" + ben.token() + " " + java + " -cp '"
                + System.getProperty("java.class.path") + "' herberge.cli.Main";
        Path script = Files.writeString(
                config.resolve("round.sh"),
                herberge + " rooms; " + herberge + " chart " + DAY + " +7; echo ended; sleep " + Patience.SECONDS
                        + "\n");
        booked(DAY, NEXT);
        command(
                "tmux",
                "-L",
                session,
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                "100",
                "-y",
                "2000",
                "sh " + script);
        try {
            await().pollInterval(Duration.ofMillis(300)).until(() -> {
                command("sh", "-c", "tmux -L " + session + " capture-pane -p > " + screen);
                return Files.readString(screen).contains("ended");
            });
            assertThat(Files.readString(screen)).contains("Zirbenstube", "MTWTFSS", "=Gr");
        } finally {
            command("tmux", "-L", session, "kill-server");
        }
    }

    private static int command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String booked(String from, String to) {
        JsonNode made = json("book", Long.toString(room), from, to, "--guest", Long.toString(guest));
        return made.required("id").asText();
    }

    private JsonNode json(String... args) {
        return desk().json(args);
    }

    private Run run(String... args) {
        return desk().run(args);
    }

    private Run say(String input, String... args) {
        return desk().say(input, args);
    }

    /** As anna, whose token has priority over the stored login. */
    private Run runAt(String url, String... args) {
        return desk().execute(
                        Map.of(
                                "HERBERGE_SERVER",
                                url,
                                "HERBERGE_TOKEN",
                                String.valueOf(house.anna().token())),
                        "",
                        args);
    }

    private DeskUnderTest desk() {
        return new DeskUnderTest(config, ben.url());
    }
}

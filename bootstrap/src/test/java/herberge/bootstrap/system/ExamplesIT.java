package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.config.ConfigSources;
import herberge.bootstrap.system.DocumentExample.Runs;
import herberge.bootstrap.system.ProjectFolder.Done;
import herberge.bootstrap.tls.ReloadingCertificates;
import herberge.bootstrap.tls.TestCertificate;
import herberge.cli.process.ExitCode;
import herberge.domain.testing.FreePort;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Runs every example of the documentation; an example that no test runs is found. */
class ExamplesIT {

    private static final String README = "README.md";
    private static final String START = "Run it in 60 seconds";
    private static final String CLI = "docs/cli.md";
    private static final String CONFIGURATION = "docs/configuration.md";
    private static final String OPERATIONS = "docs/operations.md";
    private static final String REALTIME = "docs/realtime.md";

    /** Output of programs, and drawings. */
    private static final Set<String> OUTPUT = Set.of("text", "console", "http");

    private static final Pattern FIRST = Pattern.compile("https://house\\.example");

    /** The most that systemd may find open to the service, in tenths. */
    private static final int EXPOSURE = 40;
    /** Linux has no process with such a number. */
    private static final long NO_PROCESS = 4_194_305;

    @TempDir
    Path folder;

    @Test
    void leavesNoExampleUnrun() {
        List<String> run = Stream.of(ExamplesIT.class, ProxyExamplesIT.class, OwnPostgresIT.class)
                .flatMap(tests -> Stream.of(tests.getDeclaredMethods()))
                .flatMap(ExamplesIT::run)
                .toList();

        assertThat(DocumentExample.all().stream()
                        .filter(example -> !OUTPUT.contains(example.language()))
                        .map(DocumentExample::place))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(run);
    }

    private static Stream<String> run(Method test) {
        return Stream.of(test.getAnnotationsByType(Runs.class)).map(DocumentExample::place);
    }

    @Test
    void fencesEveryExample() {
        for (Path document : DocumentExample.documents()) {
            boolean fenced = false;
            for (String line : DocumentExample.lines(document)) {
                fenced ^= line.startsWith("```");
                assertThat(!fenced && line.matches(" {4,}\\S.*"))
                        .as(document + ": " + line)
                        .isFalse();
            }
        }
    }

    @Test
    @Runs(document = README, heading = START, language = "sh", number = 1)
    @Runs(document = README, heading = START, language = "sh", number = 2)
    @Runs(document = README, heading = START, language = "sh", number = 3)
    @Runs(document = OPERATIONS, heading = "The data folder", language = "sh")
    void leadsThroughTheDemo(TestInfo test) throws Exception {
        InstalledProgram.require("curl", "curl");
        Path psql = InstalledProgram.require("psql", "postgresql-client");
        try (ProjectFolder project = new ProjectFolder(folder)) {
            ProjectFolder.Running demo = project.start(project.path(), DocumentExample.of(test, 0));
            await().until(() -> !demo.process().isAlive() || demo.out().contains("Ctrl-C ends the demo"));
            String greeting = demo.out();
            String url = found("listening on (\\S+)", greeting);
            String address = url.substring("http://".length());

            String curl = DocumentExample.of(test, 1).replace("127.0.0.1:8080", address);
            answersAsTheReadmeShows(succeeded(project.run(curl)).out());
            assertThat(succeeded(project.run(curl)).out()).containsIgnoringCase("Idempotent-Replayed: true");
            succeeded(project.run(DocumentExample.of(test, 2).replace("127.0.0.1:8080", address)));
            succeeded(project.run("bin/herberge logout\n"
                    + commandsOf(greeting).replace("2027-06", "2027-07").replace("2027-03", "2027-04")));
            assertThat(greeting).contains(url + "/docs\n", url + "/docs/realtime\n");

            Path data = only(project.path().resolve("tmp"), "herberge-demo-");
            Done asked =
                    project.run(data, "echo 'select count(*) from room' | " + oneLine(DocumentExample.of(test, 3)));
            assertThat(succeeded(asked).out()).as(psql.toString()).contains(" 16\n");

            interrupt(demo.process());
            Done ended = demo.done();
            assertThat(ended.status()).as(ended.err()).isZero();
            assertThat(project.askedOf("mvn")).containsExactly("verify");
        }
    }

    private static void answersAsTheReadmeShows(String answer) {
        String shown = DocumentExample.all().stream()
                .filter(example ->
                        example.document().equals(README) && example.language().equals("http"))
                .findFirst()
                .orElseThrow()
                .text();
        String head = shown.substring(0, shown.indexOf("\n\n"));
        assertThat(answer).startsWith(head.lines().findFirst().orElseThrow());
        head.lines()
                .skip(1)
                .forEach(line -> assertThat(answer).containsIgnoringCase("\n" + line.split(":", 2)[0] + ":"));
        Pattern.compile("\"(\\w+)\":")
                .matcher(shown)
                .results()
                .map(MatchResult::group)
                .forEach(name -> assertThat(answer).contains(name));
    }

    /** The indented commands of the greeting. */
    private static String commandsOf(String greeting) {
        StringBuilder commands = new StringBuilder();
        greeting.lines()
                .filter(line -> line.startsWith("   "))
                .forEach(line -> commands.append(line).append('\n'));
        assertThat(commands).contains("bin/herberge", "curl");
        return commands.toString();
    }

    private static String oneLine(String text) {
        return text.replace("\\\n", " ").strip();
    }

    private static void interrupt(Process shell) throws Exception {
        ProcessHandle server = shell.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow();
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
    }

    @Test
    @Runs(document = README, heading = "Tests", language = "sh", number = 1)
    @Runs(document = README, heading = "Tests", language = "sh", number = 2)
    @Runs(document = README, heading = "Tests", language = "sh", number = 3)
    void namesTestsAndModulesThatThereAre(TestInfo test) throws Exception {
        try (ProjectFolder project = new ProjectFolder(folder)) {
            for (int number = 0; number < 2; number++) {
                succeeded(project.run(DocumentExample.of(test, number)));
            }
            assertThat(project.askedOf("mvn")).hasSize(2).allSatisfy(ExamplesIT::isThere);
            String port = Integer.toString(FreePort.pick());
            Done debugged = project.run(DocumentExample.of(test, 2)
                    .replace("5005", port)
                    .replace("herberge-server demo", "herberge-server version"));
            assertThat(succeeded(debugged).out()).contains("Listening for transport dt_socket", port);
        }
    }

    private static void isThere(String maven) throws IOException {
        String module = found("-pl (\\S+)", maven);
        assertThat(DocumentExample.ROOT.resolve(module).resolve("pom.xml")).exists();
        Matcher test = Pattern.compile("-Dtest=(\\S+)").matcher(maven);
        if (test.find()) {
            try (Stream<Path> files =
                    Files.walk(DocumentExample.ROOT.resolve(module).resolve("src/test"))) {
                assertThat(files).anyMatch(file -> file.endsWith(test.group(1) + ".java"));
            }
        }
    }

    @Test
    @Runs(document = "docs/performance.md", heading = "Performance", language = "sh")
    void measuresNothingThatCannotBeMeasured(TestInfo test) throws Exception {
        try (ProjectFolder project = new ProjectFolder(folder)) {
            project.onlyNotes("herberge-bench");
            succeeded(project.run(DocumentExample.of(test)));
            Done usage = project.run("'" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
                    + System.getProperty("java.class.path") + "' -Dherberge.bench.target='" + folder
                    + "' herberge.bench.BenchMain --help");
            assertThat(usage.err()).startsWith("usage: herberge-bench ");
            Set<String> known = Set.of(usage.err().strip().split("[\\s|\\[\\]]+"));

            assertThat(project.askedOf("herberge-bench")).hasSizeGreaterThan(3).allSatisfy(line -> {
                for (String word : line.isEmpty() ? new String[0] : line.split(" ", -1)) {
                    assertThat(known).contains(word);
                }
            });
        }
    }

    @Test
    @Runs(document = CONFIGURATION, heading = "Configuration", language = "toml")
    @Runs(document = OPERATIONS, heading = "TLS", language = "toml")
    @Runs(document = OPERATIONS, heading = "Behind a proxy", language = "toml")
    @Runs(document = OPERATIONS, heading = "Several servers", language = "toml")
    void configuresTheServer(TestInfo test) throws Exception {
        for (String name : List.of("herberge_app", "herberge_owner")) {
            Files.writeString(folder.resolve(name), "secret of " + name + "\n");
        }
        TestCertificate.rsa(folder, "desk").writeTo(folder.resolve("fullchain.pem"), folder.resolve("privkey.pem"));

        Config house = configured(test, 0);
        assertThat(house.database().external().orElseThrow().user().password()).isEqualTo("secret of herberge_app");
        Config encrypted = configured(test, 1);
        ReloadingCertificates.open(encrypted.server().tls().orElseThrow(), Clock.systemUTC())
                .close();
        assertThat(configured(test, 2).server().trustedProxies()).contains("127.0.0.1");
        assertThat(configured(test, 3).relay().redis().orElseThrow().tls()).isTrue();
    }

    private Config configured(TestInfo test, int index) throws IOException {
        String toml = DocumentExample.of(test, index)
                .replaceAll("/run/secrets|/etc/letsencrypt/live/[^/]+", folder.toString());
        Path file = Files.writeString(folder.resolve("herberge.toml"), toml);
        return new ConfigSources(Optional.of(file), Map.of(), Map.of()).read();
    }

    @Test
    void isAUnitThatSystemdUnderstands() throws Exception {
        Path verifier = InstalledProgram.require("systemd-analyze", "systemd");
        try (ProjectFolder project = new ProjectFolder(folder)) {
            String unit = Files.readString(DocumentExample.ROOT.resolve("bootstrap/src/release/herberge.service"));
            assertThat(unit).contains("/opt/herberge/bin/herberge-server serve");
            Path file = Files.writeString(
                    folder.resolve("herberge.service"),
                    unit.replace("/opt/herberge", project.path().toString()));

            Done verified = project.run("'" + verifier + "' verify --man=no '" + file + "'");

            assertThat(succeeded(verified)).isEqualTo(new Done(0, "", "")); // of what it does not know it only speaks
            succeeded(project.run("'" + verifier + "' security --offline=true --no-pager --threshold=" + EXPOSURE + " '"
                    + file + "'"));
            waitsUntilTheServerIsReady(project, found("ExecStartPost=(.*)", unit));
        }
    }

    @Test
    void installsByCommandsThatThereAre() throws Exception {
        List<String> commands = DocumentExample.all().stream()
                .filter(example -> example.document().equals("docs/install.md"))
                .flatMap(example -> example.text().lines())
                .filter(line -> line.startsWith("# ") || line.startsWith("$ "))
                .map(line -> line.replaceFirst("^. (herberge-VERSION/bin/)?", ""))
                .filter(command -> command.startsWith("herberge"))
                .toList();
        assertThat(commands).hasSizeGreaterThan(10);
        DeskUnderTest desk = new DeskUnderTest(folder, "http://127.0.0.1:1");

        try (ProjectFolder project = new ProjectFolder(folder)) {
            for (String command : commands) {
                if (command.startsWith("herberge ")) {
                    desk.run(words(command.substring("herberge ".length()) + " --help"))
                            .expect(ExitCode.OK);
                } else {
                    succeeded(project.run(command + " --help"));
                }
            }
        }
    }

    private static void waitsUntilTheServerIsReady(ProjectFolder project, String command) throws Exception {
        InstalledProgram.require("curl", "curl");
        String url = HouseUnderTest.shared().admin().url();
        String asked = command.replace("http://127.0.0.1:8080", url);
        assertThat(asked).contains(url);
        succeeded(project.run("export MAINPID=$$\n" + asked));

        Done dead = project.run("export MAINPID=" + NO_PROCESS + "\n" + command);
        assertThat(dead.status()).as(dead.err()).isOne();
    }

    @Test
    @Runs(document = REALTIME, heading = "`/ws`", language = "json", number = 1)
    @Runs(document = REALTIME, heading = "`/ws`", language = "json", number = 2)
    @Runs(document = REALTIME, heading = "`/ws`", language = "json", number = 3)
    @Runs(document = REALTIME, heading = "Presence", language = "json", number = 1)
    @Runs(document = REALTIME, heading = "Presence", language = "json", number = 2)
    @Runs(document = REALTIME, heading = "Presence", language = "json", number = 3)
    void showsFramesThatTheStreamHas(TestInfo test) throws Exception {
        String document = Files.readString(
                DocumentExample.ROOT.resolve("adapters-http/src/main/resources/herberge/asyncapi.json"));
        int count = test.getTestMethod().orElseThrow().getAnnotationsByType(Runs.class).length;
        for (int number = 0; number < count; number++) {
            for (String frame : DocumentExample.of(test, number).split("\\n(?=\\{)", -1)) {
                JsonNode type = SocketClient.json(frame).required("type");
                assertThat(document).contains('"' + type.asText() + '"');
            }
        }
    }

    @Test
    @Runs(document = REALTIME, heading = "`/ws`", language = "js")
    void keepsALocalCopyRight(TestInfo test) throws Exception {
        Path node = InstalledProgram.require("node", "nodejs");
        try (ProjectFolder project = new ProjectFolder(folder)) {
            Path script = Files.writeString(folder.resolve("copy.js"), """
                    const nameOf = thing => thing.name
                      ?? ([thing.firstName, thing.lastName].filter(part => part).join(" ") || thing.company);
                    const bookings = new Map([7, 8].map(id =>
                      [id, { guest: { id, name: "Guest " + id }, room: { id, name: "Room " + id } }]));
                    for (const event of [
                      { type: "guest-updated", entity: "guest", id: 7, payload: { firstName: "Erika", lastName: "Neu" } },
                      { type: "room-updated", entity: "room", id: 8, payload: { name: "Blau" } },
                      { type: "room-created", entity: "room", id: 7, payload: { name: "Anderes" } }]) {
                    %s
                    }
                    console.log([...bookings.values()].map(one => one.guest.name + "/" + one.room.name).join());
                    """.formatted(DocumentExample.of(test)));

            Done done = project.run("'" + node + "' '" + script + "'");

            assertThat(succeeded(done).out()).isEqualTo("Erika Neu/Room 7,Guest 8/Blau\n");
        }
    }

    @Test
    @Runs(document = REALTIME, heading = "`/ws`", language = "js", number = 2)
    void keepsTheTitlesOfRemindersRight(TestInfo test) throws Exception {
        Path node = InstalledProgram.require("node", "nodejs");
        try (ProjectFolder project = new ProjectFolder(folder)) {
            Path script = Files.writeString(folder.resolve("titles.js"), """
                    const nameOf = thing => thing.firstName + " " + thing.lastName;
                    const bookings = new Map([7, 8].map(id => [id, { guest: { id } }]));
                    const reminders = new Map([[1, { type: "payment", bookingId: 7, title: "Await payment: 2026-7, Al Alt" }],
                      [2, { type: "payment", bookingId: 8, title: "Await payment: 2026-8, Bo Bär" }],
                      [3, { type: "manual", bookingId: 7, title: "Call, please" }]]);
                    for (const event of [
                      { type: "guest-updated", id: 7, payload: { firstName: "Erika", lastName: "Neu" } },
                      { type: "guest-created", id: 8, payload: { firstName: "No", lastName: "One" } }]) {
                    %s
                    }
                    console.log([...reminders.values()].map(one => one.title).join("; "));
                    """.formatted(DocumentExample.of(test)));

            Done done = project.run("'" + node + "' '" + script + "'");

            assertThat(succeeded(done).out())
                    .isEqualTo("Await payment: 2026-7, Erika Neu; Await payment: 2026-8, Bo Bär; Call, please\n");
        }
    }

    @Test
    @Runs(document = CLI, heading = "The staff terminal", language = "sh")
    @Runs(document = CLI, heading = "In scripts", language = "sh")
    @Runs(document = CLI, heading = "A desk without a server", language = "sh")
    void worksAtTheDesk(TestInfo test) throws Exception {
        InstalledProgram.require("jq", "jq");
        try (HouseUnderTest house = HouseUnderTest.open();
                ProjectFolder project = new ProjectFolder(folder)) {
            long guest = house.ben().addGuest("Erika", "Meyer").id();
            for (int room = 1; room <= 3; room++) {
                house.ben().addRoom("Zimmer " + room, 2);
            }
            LocalDate today = LocalDate.parse(
                    house.ben().get("/info").body().path("today").asText());
            house.ben().book(1, guest, today, today.plusDays(1));

            String typed = "herberge() {\n"
                    + "  if [ \"$1\" = login ] && [ \"${!#}\" != --password-stdin ]; then\n"
                    + "    echo " + HouseUnderTest.PASSWORD
                    + " | command herberge \"$@\" --username anna --password-stdin\n"
                    + "  else command herberge \"$@\"; fi\n}\nPASSWORD=" + HouseUnderTest.PASSWORD + "\n";
            String url = house.ben().url();
            Done first = project.run(typed + at(url, DocumentExample.of(test, 0)));
            assertThat(succeeded(first).out()).contains("Booked", "Meyer");

            Done scripted = project.run(typed + at(url, DocumentExample.of(test, 1)));
            assertThat(succeeded(scripted).out()).contains("Erika Meyer\n");

            succeeded(project.run("HERBERGE_SERVER=" + url + "\n" + DocumentExample.of(test, 2)));
            assertThat(project.path().resolve("pack.html")).content().contains("Erika Meyer", "Zimmer 1");
        }
    }

    private static String at(String url, String script) {
        Matcher documented = FIRST.matcher(script);
        assertThat(documented.find()).isTrue();
        return documented.replaceAll(url);
    }

    @Test
    @Runs(document = CLI, heading = "Commands", language = "csv")
    void importsTheAccountsOfTheExample(TestInfo test) throws Exception {
        DeskUnderTest desk =
                new DeskUnderTest(folder, HouseUnderTest.shared().admin().url());
        desk.logIn("admin");
        Path file = Files.writeString(folder.resolve("accounts.csv"), DocumentExample.of(test));

        assertThat(desk.run("users", "import", file.toString(), "--dry-run")
                        .expect(ExitCode.OK)
                        .out())
                .contains("2 accounts");
    }

    @Test
    @Runs(document = CLI, heading = "The settings of a desk", language = "sh")
    @Runs(document = CLI, heading = "The settings of a desk", language = "toml")
    void setsUpADesk(TestInfo test) throws Exception {
        TestCertificate authority = TestCertificate.rsa(folder, "house");
        try (HouseUnderTest house = HouseUnderTest.open();
                ProjectFolder project = new ProjectFolder(folder)) {
            Files.writeString(project.path().resolve("house-ca.pem"), authority.certificatePem());
            Done made = project.run(at(house.ben().url(), DocumentExample.of(test, 0)));
            assertThat(succeeded(made).out()).contains(house.ben().url());
            succeeded(project.run("herberge setup desk.toml"));
            assertThat(succeeded(project.run("herberge profiles -o json")).out())
                    .contains("\"authorities\":1", "\"language\":\"de\"");
        }
        DeskUnderTest desk = new DeskUnderTest(folder, "http://127.0.0.1:1");
        Path written = Files.writeString(folder.resolve("desk.toml"), DocumentExample.of(test, 1));
        desk.run("setup", written.toString()).expect(ExitCode.OK);
        assertThat(desk.json("profiles").path("items")).hasSize(2);
    }

    @Test
    void hasAnExampleForEveryCommandThatItTakes() {
        DeskUnderTest desk = new DeskUnderTest(folder, "http://127.0.0.1:1");
        List<String> examples = DocumentExample.lines(DocumentExample.ROOT.resolve(CLI)).stream()
                .filter(line -> line.startsWith("|") && line.contains("| `herberge "))
                .map(line -> found(".*`herberge ([^`]+)` \\|", line))
                .toList();

        assertThat(examples).hasSizeGreaterThan(25).allSatisfy(example -> {
            String[] words = words(example + " --help");
            assertThat(desk.run(words).expect(ExitCode.OK).out()).contains("Usage: herberge " + words[0]);
        });
    }

    private static String[] words(String command) {
        return Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private static Path only(Path parent, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Done succeeded(Done done) {
        assertThat(done.status()).as(done.out() + done.err()).isZero();
        return done;
    }
}

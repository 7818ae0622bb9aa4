package herberge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import herberge.cli.process.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, with streams that are read in part, full, or no terminal. */
class ProcessTest {

    private record Run(int code, String out, String err) {}

    private final ScriptedServer server = new ScriptedServer();

    @TempDir
    Path folder;

    @BeforeEach
    void needsAShell() {
        assumeThat(Path.of("/bin/sh")).as("a shell").isExecutable();
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** Runs a script of the shell in which {@code herberge} is the program. */
    private Run run(String script) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        String program = "herberge() (\n" + guardOfInput()
                + "\nexec \"$JAVA\" -XX:TieredStopAtLevel=1 -XX:-UsePerfData herberge.cli.Main \"$@\"\n)\n";
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", program + script)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        shell.environment()
                .putAll(Map.of(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "CLASSPATH",
                        System.getProperty("java.class.path"),
                        "XDG_CONFIG_HOME",
                        folder.resolve("config").toString(),
                        "HERBERGE_SERVER",
                        server.url(),
                        "FOLDER",
                        folder.toString(),
                        "LC_ALL",
                        "C.UTF-8"));
        Process process = shell.start();
        assertThat(process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** The line of the launcher without which a file that Java opens takes the place of a closed input. */
    private static String guardOfInput() throws IOException {
        return Files.readAllLines(Path.of("../bin/herberge")).stream()
                .filter(line -> line.contains("<&0"))
                .findFirst()
                .orElseThrow();
    }

    private void hasManyRooms() {
        String rooms = IntStream.rangeClosed(1, 5000)
                .mapToObj(id -> String.format(
                        Locale.ROOT,
                        "{\"id\":%d,\"name\":\"Room %d\",\"location\":\"Fall\",\"capacity\":1,\"active\":true,\"version\":1}",
                        id,
                        id))
                .collect(Collectors.joining(","));
        server.otherwise(200, "{\"items\":[" + rooms + "],\"nextCursor\":null}");
    }

    @Test
    void aReaderThatEndsEarlyIsNoFailure() throws Exception {
        hasManyRooms();

        Run run = run("{ HERBERGE_TOKEN=t herberge rooms; echo $? > \"$FOLDER/code\"; } | head -1");

        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("code"))).isEqualTo("0\n");
    }

    @Test
    void outputThatIsLostIsAFailure() throws Exception {
        assumeThat(Path.of("/dev/full")).as("a full disk").exists();
        hasManyRooms();

        Run run = run("HERBERGE_TOKEN=t herberge rooms > /dev/full");

        assertThat(run.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.err()).isEqualTo("herberge: the output could not be written\n");
    }

    @Test
    void withoutATerminalNothingIsAskedAndNoChartOpens() throws Exception {
        Run login = run("herberge login");
        Run chart = run("HERBERGE_TOKEN=t herberge");

        assertThat(login.code()).isEqualTo(ExitCode.USAGE);
        assertThat(login.err()).startsWith("herberge: There is no terminal to ask on");
        assertThat(chart.code()).isEqualTo(ExitCode.USAGE);
        assertThat(chart.err()).startsWith("herberge: Say what to do");
    }

    @Test
    void aCommandThatAsksSaysThatItsInputIsClosed() throws Exception {
        Run asks = run("herberge login -u anna <&-");
        Run login = run("herberge login -u anna --password-stdin <&-");
        Run lines = run("HERBERGE_TOKEN=t herberge <&-");

        assertThat(asks.code()).isEqualTo(ExitCode.USAGE);
        assertThat(asks.err()).startsWith("herberge: There is no terminal to ask on");
        assertThat(login.code()).isNotZero();
        assertThat(login.err()).startsWith("herberge: ");
        assertThat(lines.code()).isEqualTo(ExitCode.USAGE);
        assertThat(server.requests("POST")).isEmpty();
    }

    @Test
    void aServerThatNeverAnswersIsReportedAfterTheTimeOut() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        server.holds("GET /rooms?limit=500", never);

        Run run = run("HERBERGE_TIMEOUT=0.2 HERBERGE_TOKEN=t herberge rooms");

        assertThat(run.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("herberge: The server at " + server.url() + " did not answer in time.")
                .doesNotContain("Exception");
        never.countDown();
    }

    @Test
    void aFaultOfTheServerIsASentence() throws Exception {
        server.otherwise(500, "{\"code\":\"internal\",\"requestId\":\"r-500\"}");
        Run problem = run("HERBERGE_TOKEN=t herberge rooms");
        server.otherwise(502, "<html>Bad Gateway</html>");
        Run proxy = run("HERBERGE_TOKEN=t herberge rooms");

        assertThat(problem.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(problem.err()).startsWith("herberge: ").contains("r-500").doesNotContain("Exception");
        assertThat(proxy.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(proxy.err()).startsWith("herberge: ").doesNotContain("Exception", "<html>");
    }

    @Test
    void aTimeOutThatIsNoNumberIsRefused() throws Exception {
        Run run = run("HERBERGE_TIMEOUT=soon HERBERGE_TOKEN=t herberge rooms");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .isEqualTo("herberge: HERBERGE_TIMEOUT=soon is no number of seconds, such as 10 or 0.5.\n");
    }

    @Test
    void aRenewedLoginThatCannotBeStoredIsAFailureAndLeavesTheFormerOne() throws Exception {
        server.on("POST /auth/login", 200, login("a", "2040-01-01T00:00:00Z"))
                .on("POST /auth/refresh", 200, login("b", "2040-01-01T00:00:00Z"))
                .refuses("a", "{\"code\":\"unauthenticated\"}");
        Path stored = folder.resolve("config/herberge/credentials.json");
        assertThat(run("echo secret | herberge login -u anna --password-stdin").code())
                .isZero();
        String before = Files.readString(stored);

        Run run = run("(ulimit -f 0; herberge rooms 2>&1; echo $?) | cat");

        assertThat(run.out())
                .startsWith("herberge: cannot write " + stored + ": ")
                .endsWith("\n" + ExitCode.INTERNAL + "\n");
        assertThat(Files.readString(stored)).isEqualTo(before);
    }

    private static String login(String token, String expires) {
        return String.format(
                Locale.ROOT,
                "{\"token\":\"%s\",\"refreshToken\":\"r\",\"expiresAt\":\"%s\",\"user\":{\"id\":2,\"username\":\"anna\"}}",
                token,
                expires);
    }

    /** A process that may not write a byte into files stands for a full disk. */
    @Test
    void aLoginThatCannotBeStoredIsAFailureAndLeavesNoFile() throws Exception {
        server.otherwise(
                200,
                "{\"token\":\"a\",\"refreshToken\":\"r\",\"expiresAt\":\"2040-01-01T00:00:00Z\",\"user\":{\"id\":2,\"username\":\"anna\"}}");

        Run run = run("(ulimit -f 0; echo secret | herberge login -u anna --password-stdin 2>&1; echo $?) | cat");

        assertThat(run.out())
                .startsWith("herberge: cannot write " + folder.resolve("config/herberge/credentials.json") + ": ")
                .endsWith("\n" + ExitCode.INTERNAL + "\n");
        try (Stream<Path> files = Files.list(folder.resolve("config/herberge"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsOnly("credentials.lock");
        }
    }
}

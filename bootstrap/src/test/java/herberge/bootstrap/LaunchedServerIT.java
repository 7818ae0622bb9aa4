package herberge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.Release;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and the jar as an operator uses them: real processes, real signals. */
class LaunchedServerIT {

    @TempDir
    Path folder;

    private Launch launch;

    @BeforeEach
    void lendALauncher() throws IOException {
        launch = new Launch(folder);
    }

    @AfterEach
    void endEveryProcess() {
        launch.close();
    }

    @Test
    void servesUntilToldToEndAndClosesTheDatabaseLast() throws Exception {
        Launch.Run server = launch.server("serve", "--port", "0", "--data", data());
        String url = server.url();

        assertThat(answer(url + "/health/live")).isEqualTo(200);
        assertThat(server.signal("TERM")).isZero();

        assertThat(server.out()).endsWith("Herberge listening on " + url + "\n");
        assertThat(server.err()).containsSubsequence("Closing the server", "Closing PostgreSQL");
        assertThat(postmasters()).isEmpty();
    }

    @Test
    void becomesTheJvmSoThatSignalsReachIt() throws Exception {
        Launch.Run server = launch.server("serve", "--port", "0", "--data", data());
        server.url();

        assertThat(server.process().info().command())
                .hasValueSatisfying(command -> assertThat(command).endsWith("/bin/java"));
        assertThat(server.signal("INT")).isZero();
    }

    @Test
    void throwsTheDemoAwayOnCtrlC() throws Exception {
        Launch.Run demo = launch.server("demo", "--port", "0", "--data", data());
        String url = demo.url();

        await().until(() -> demo.out().contains("Ctrl-C ends the demo"));
        assertThat(demo.out()).contains("admin, anna and ben", "herberge-demo", url);
        assertThat(demo.signal("INT")).isZero();
        assertThat(postmasters()).isEmpty();
        try (Stream<Path> left = Files.list(Path.of(data()))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void isMetByTheTerminalThatIsLaunchedAlike() throws Exception {
        Launch.Run demo = launch.server("demo", "--port", "0", "--data", data());
        String url = demo.url();

        assertThat(launch.client("", "--version").text()).contains(Release.version());
        assertThat(launch.client("", "rooms", "--output", "csv").exitCode()).isNotZero();
        Launch.Run login =
                launch.client("herberge-demo\n", "login", "--server", url, "--username", "anna", "--password-stdin");
        assertThat(login.exitCode()).as(login.err()).isZero();
        Launch.Run rooms = launch.client("", "rooms", "--output", "csv");
        assertThat(rooms.exitCode()).as(rooms.err()).isZero();
        assertThat(rooms.out().lines()).as("a head and 16 rooms").hasSize(17);
        assertThat(demo.signal("TERM")).isZero();
    }

    @Test
    void refusesADataFolderInUse() throws Exception {
        Launch.Run first = launch.server("serve", "--port", "0", "--data", data());
        first.url();

        Launch.Run second = launch.server("serve", "--port", "0", "--data", data());

        assertThat(second.exitCode()).isEqualTo(ExitCode.DATA_FOLDER.number());
        assertThat(second.err().lines()).singleElement().asString().contains("in use by another herberge-server");
    }

    @Test
    void refusesAPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Launch.Run server = launch.server(
                    "serve", "--port", Integer.toString(taken.getLocalPort()), "--host", "127.0.0.1", "--data", data());

            assertThat(server.exitCode()).isEqualTo(ExitCode.ADDRESS.number());
            assertThat(Path.of(data())).doesNotExist();
        }
    }

    @Test
    void listsTheFaultsOfItsConfiguration() throws Exception {
        Launch.Run server = launch.server("serve", "--port", "x", "--host", "a b");

        assertThat(server.exitCode()).isEqualTo(ExitCode.CONFIGURATION.number());
        assertThat(server.err()).contains("--port: expected an integer", "--host: expected a host name");
    }

    @Test
    void refusesAFlagItDoesNotKnow() throws Exception {
        assertThat(launch.server("serve", "--prot", "1").exitCode()).isEqualTo(ExitCode.CONFIGURATION.number());
    }

    @Test
    void explainsItsExitCodes() throws Exception {
        Launch.Run help = launch.server("serve", "--help");

        assertThat(help.exitCode()).isZero();
        for (ExitCode code : ExitCode.values()) {
            assertThat(help.out().replaceAll("\\s+", " ")).contains(code.number() + " " + code.meaning());
        }
    }

    @Test
    void saysItsVersion() throws Exception {
        assertThat(launch.server("version").text()).startsWith("herberge-server " + Release.version());
    }

    @Test
    void keepsItsDataWhenKilled() throws Exception {
        Launch.Run server = launch.server("serve", "--port", "0", "--data", data());
        server.url();
        server.process().destroyForcibly().waitFor();

        Launch.Run again = launch.server("serve", "--port", "0", "--data", data());

        assertThat(answer(again.url() + "/health/live")).isEqualTo(200);
        assertThat(again.err()).contains("PostgreSQL outlived an earlier server");
        assertThat(again.signal("TERM")).isZero();
        assertThat(postmasters()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void runsAsAnOrdinaryUserToo() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("only root can become somebody else")
                .isEqualTo("root");
        launch.runAs("65534");

        Launch.Run server = launch.server("serve", "--port", "0", "--data", data());

        assertThat(answer(server.url() + "/health/live")).isEqualTo(200);
        assertThat(Files.getAttribute(Path.of(data(), "postgres"), "unix:uid")).isEqualTo(65534);
        assertThat(server.signal("TERM")).isZero();
        assertThat(postmasters()).isEmpty();
    }

    private String data() {
        return launch.home().resolve("data").toString();
    }

    /** The PostgreSQL servers whose folders are below this test's folder. */
    private Stream<ProcessHandle> postmasters() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    private static int answer(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
